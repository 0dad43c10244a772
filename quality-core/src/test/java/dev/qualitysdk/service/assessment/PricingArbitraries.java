package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of what an assessment is worked out from: findings, tables, weighings, terms, prices, goods. */
public final class PricingArbitraries {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant MORNING = Instant.parse("2026-05-04T01:00:00Z");
    static final Grade FIRST = Grade.of("1");

    private static final ImmutableList<String> KINDS = ImmutableList.of("copper-wire", "mixed-paper", "pet-bottle");

    private PricingArbitraries() {}

    /** Modes that round whatever comes. */
    public static Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    /** Findings for every input of a {@link GradingPlan}, its boundaries often among them. */
    public static Arbitrary<Findings> gradable() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 100).map(n -> Ratio.of(n, 100)),
                                BasicsArbitraries.shares()),
                        Arbitraries.integers().between(0, 200).map(n -> Ratio.of(n, 6)),
                        Arbitraries.of("loose", "baled", "sacked"),
                        Arbitraries.of(true, false))
                .as((moisture, size, packing, oily) -> Findings.builder()
                        .number("moisture", moisture)
                        .number("size-mm", size)
                        .choice("packing", packing)
                        .flag("oily", oily)
                        .build());
    }

    /** Plans of complete tables of one to about fifteen rows. */
    public static Arbitrary<GradingPlan> plans() {
        return Arbitraries.integers()
                .between(0, 1_000_000)
                .list()
                .ofMaxSize(14)
                .map(GradingPlan::cutBy)
                .withoutEdgeCases();
    }

    /** Findings of any names and kinds. */
    public static Arbitrary<Findings> findings() {
        return Combinators.combine(
                        BasicsArbitraries.shares().optional(0.7),
                        BasicsArbitraries.ratios().optional(0.7),
                        Arbitraries.longs()
                                .between(0, 5_000)
                                .map(Quantity::ofGrams)
                                .optional(0.7),
                        Arbitraries.of("loose", "散装", "a b").optional(0.7),
                        Arbitraries.of(true, false).optional(0.7))
                .as((moisture, number, wood, packing, oily) -> {
                    FindingsBuilder findings = Findings.builder();
                    moisture.ifPresent(share -> findings.number("moisture", share));
                    number.ifPresent(any -> findings.number("n-1", any));
                    wood.ifPresent(quantity -> findings.quantity("wood", quantity));
                    packing.ifPresent(choice -> findings.choice("packing", choice));
                    oily.ifPresent(flag -> findings.flag("oily", flag));
                    return findings.build();
                });
    }

    /** Levels of tare of every source, up to a tonne each. */
    public static Arbitrary<TareLevel> tares() {
        return Combinators.combine(
                        Arbitraries.of("V-1", "pallet", "sack"),
                        Arbitraries.longs().between(1, 20),
                        Arbitraries.longs().between(0, 50_000),
                        Arbitraries.integers().between(0, 2))
                .as((what, pieces, each, source) -> switch (source) {
                    case 0 -> TareLevel.measured(what, Quantity.ofGrams(each));
                    case 1 -> TareLevel.declared(what, Quantity.ofGrams(each));
                    default -> TareLevel.standard(what, pieces, Quantity.ofGrams(each));
                });
    }

    /** Weighings in grams of which any two figures were known, at an instant. */
    public static Arbitrary<Weighing> weighings(Instant at) {
        Stamp stamp = Stamp.of(at, Actor.employee(EmployeeId.of("E-7")));
        return Combinators.combine(
                        Arbitraries.longs().between(1, 5_000_000).map(Quantity::ofGrams),
                        tares().list().ofMaxSize(3),
                        Arbitraries.of(Weighing.Known.class),
                        Arbitraries.of("S-1", "秤-2").optional(0.5))
                .as((net, tares, known, scale) -> {
                    Weighing byNet = Weighing.ofNetAndTare(stamp, net, tares);
                    Weighing weighing = switch (known) {
                        case NET_AND_TARE -> byNet;
                        case GROSS_AND_TARE -> Weighing.ofGrossAndTare(stamp, byNet.gross(), tares);
                        case GROSS_AND_NET -> Weighing.ofGrossAndNet(stamp, byNet.gross(), "V-1", net);
                    };
                    return scale.map(weighing::onScale).orElse(weighing);
                });
    }

    /** One to four weighings of the same goods under any rule, some with their net adjusted. */
    public static Arbitrary<Weighings> reweighed() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 4)
                                .flatMap(count -> Combinators.combine(IntStream.range(0, count)
                                                .mapToObj(i -> weighings(MORNING.plusSeconds(60L * i)))
                                                .toList())
                                        .as(list -> list)),
                        Arbitraries.of(ReweighRule.class),
                        BasicsArbitraries.shares().optional(0.3))
                .as((all, rule, share) -> {
                    Weighings weighings = Weighings.of(all, rule, Optional.empty());
                    long most =
                            weighings.weighedNet().round(0, RoundingMode.DOWN).longValueExact();
                    return share.filter(s -> most > 0)
                            .map(s -> weighings.adjusted(NetAdjustment.of(
                                    Quantity.ofGrams(1 + (most - 1) * s.numerator() / s.denominator()),
                                    ReasonCode.of("scale-drift"),
                                    EmployeeId.of("E-9"))))
                            .orElse(weighings);
                });
    }

    /** Terms for a share of moisture or impurity. */
    public static Arbitrary<DeductionTerm> shareTerms() {
        return Combinators.combine(
                        Arbitraries.of("moisture", "impurity"),
                        Arbitraries.of(DeductionBasis.class),
                        Arbitraries.of(DeductionShape.EXCESS, DeductionShape.WHOLE, DeductionShape.DRY_MATTER),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false))
                .as((finding, basis, shape, allowed, required) -> {
                    DeductionTerm term = DeductionTerm.share(finding).ofBasis(basis);
                    Ratio share = Ratio.of(allowed, 100);
                    DeductionTerm shaped = switch (shape) {
                        case EXCESS -> term.above(share);
                        case WHOLE -> term.wholeAbove(share);
                        default -> term.dryMatter(share);
                    };
                    return required ? shaped : shaped.ifMeasured();
                });
    }

    /** Terms of every shape. */
    public static Arbitrary<DeductionTerm> terms() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, shareTerms()), Tuple.of(1, Arbitraries.just(DeductionTerm.quantity("wood"))));
    }

    /** Findings for every term: shares of any denominator up to a half, and a little wood. */
    public static Arbitrary<Findings> deductible() {
        Arbitrary<Ratio> share = Arbitraries.longs()
                .between(1, 9_999)
                .flatMap(d -> Arbitraries.longs().between(0, d / 2).map(n -> Ratio.of(n, d)));
        return Combinators.combine(share, share, Arbitraries.longs().between(0, 50))
                .as((moisture, impurity, wood) -> Findings.builder()
                        .number("moisture", moisture)
                        .number("impurity", impurity)
                        .quantity("wood", Quantity.ofGrams(wood))
                        .build());
    }

    /** Prices of zero or more, with up to four decimals, per unit of mass. */
    public static Arbitrary<UnitPrice> prices() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 999_999),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Unit.KILOGRAM, Unit.JIN, Unit.TONNE, Unit.GRAM, Unit.DAN))
                .as((amount, scale, unit) -> UnitPrice.of(BigMoney.of(CNY, BigDecimal.valueOf(amount, scale)), unit));
    }

    /** Keys of three kinds in both directions, some for a class of customers. */
    public static Arbitrary<PriceKey> keys() {
        return Combinators.combine(
                        Arbitraries.of(PriceDirection.class),
                        Arbitraries.of(KINDS),
                        Arbitraries.of("VIP").optional(0.3))
                .as((direction, kind, customerClass) ->
                        PriceKey.of(direction, kind, FIRST, Unit.Dimension.MASS, customerClass));
    }

    /** A price with the sign of a direction. */
    static UnitPrice signed(UnitPrice price, PriceDirection direction) {
        return direction == PriceDirection.WE_BUY
                ? price
                : UnitPrice.of(price.price().negated(), price.per());
    }

    /** Lists of a version from a date on, with one to five prices each for one to four keys; without end unless told. */
    public static Arbitrary<PriceList> lists(String version, ZoneId zone, LocalDate start, Optional<LocalDate> end) {
        Arbitrary<List<Long>> changes =
                Arbitraries.longs().between(1, 60).list().ofMaxSize(4);
        return Combinators.combine(
                        keys().set().ofMinSize(1).ofMaxSize(4),
                        changes.list().ofSize(4),
                        prices().list().ofSize(20))
                .as((keys, days, prices) -> {
                    PriceListBuilder list = PriceList.builder(PriceListVersion.of(version), zone, CNY)
                            .from(start);
                    end.ifPresent(list::until);
                    int next = 0;
                    int set = 0;
                    for (PriceKey key : keys) {
                        List<LocalDateTime> starts = new ArrayList<>(List.of(start.atStartOfDay()));
                        for (long day : new TreeSet<>(days.get(set++))) {
                            LocalDate change = start.plusDays(day);
                            if (end.filter(last -> !change.isBefore(last)).isEmpty()) {
                                starts.add(change.atStartOfDay());
                            }
                        }
                        for (int i = 0; i < starts.size(); i++) {
                            UnitPrice price = signed(prices.get(next++), key.direction());
                            if (i + 1 < starts.size()) {
                                list.price(key, price, starts.get(i), starts.get(i + 1));
                            } else {
                                list.price(key, price, starts.get(i));
                            }
                        }
                    }
                    return list.build();
                })
                .withoutEdgeCases();
    }

    /** Zones with and without summer time, one of which skips its midnights. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu")
                .map(ZoneId::of);
    }

    /** Goods of three kinds with a price agreed, a permission and a class of customers now and then. */
    public static Arbitrary<AssessedGoods> goods() {
        return Combinators.combine(
                        Arbitraries.of(KINDS),
                        Arbitraries.of(PriceDirection.class),
                        reweighed(),
                        deductible(),
                        terms().list().ofMaxSize(3),
                        prices().optional(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of("VIP", "other").optional(0.5))
                .as((kind, direction, weighings, findings, terms, agreed, permitted, customerClass) -> {
                    AssessedGoodsBuilder goods = AssessedGoods.builder()
                            .kind(kind)
                            .grade(FIRST)
                            .direction(direction)
                            .weighings(weighings)
                            .findings(findings)
                            .terms(terms)
                            .pricingAt(MORNING);
                    agreed.ifPresent(price -> goods.agreed(signed(price, direction)));
                    customerClass.ifPresent(goods::customerClass);
                    if (permitted) {
                        goods.permission(PriceOverride.of(
                                ReasonCode.of("competitor"), EmployeeId.of("E-1"), EmployeeId.of("E-2")));
                    }
                    return goods.build();
                })
                .withoutEdgeCases();
    }

    /** A book with a price for all kinds of {@link #goods} in both directions, for everybody and for class VIP. */
    static PriceBook book() {
        PriceListBuilder list =
                PriceList.builder(PriceListVersion.of("2026-05"), SHANGHAI, CNY).from(LocalDate.of(2026, 5, 1));
        for (String kind : KINDS) {
            for (PriceDirection direction : PriceDirection.values()) {
                PriceKey key = PriceKey.of(direction, kind, FIRST, Unit.Dimension.MASS);
                list.price(key, signed(price("1.25", Unit.JIN), direction));
                list.price(
                        PriceKey.of(direction, kind, FIRST, Unit.Dimension.MASS, Optional.of("VIP")),
                        signed(price("2.60", Unit.KILOGRAM), direction));
            }
        }
        return PriceBook.of(list.build());
    }

    /** An ordinary regulation with a corridor of 5 % below and 10 % above, and cash to ten fen. */
    static Regulation regulation() {
        return RegulationArbitraries.ordinary()
                .prices(PriceRule.of(Ratio.parse("5 %"), Ratio.parse("10 %"), Optional.of(Money.parse("CNY 0.10"))))
                .build();
    }

    /** The pricing of the starting catalogue, {@link #book} and {@link #regulation}. */
    static Pricing pricing() {
        return Pricing.with(MaterialCatalogue.starting(), book(), RegulationBook.of(regulation()));
    }

    /** A price in CNY. */
    static UnitPrice price(String amount, Unit unit) {
        return UnitPrice.of(BigMoney.of(CNY, new BigDecimal(amount)), unit);
    }

    /** Weighings in grams of which any two figures were known. */
    public static Arbitrary<Weighing> weighings() {
        return weighings(MORNING);
    }

    /** Net weights put in place of the weighed one. */
    public static Arbitrary<NetAdjustment> adjustments() {
        return Arbitraries.longs()
                .between(1, 50_000)
                .map(net ->
                        NetAdjustment.of(Quantity.ofGrams(net), ReasonCode.of("scale-drift"), EmployeeId.of("E-9")));
    }

    /** Permissions by two employees. */
    public static Arbitrary<PriceOverride> overrides() {
        return Combinators.combine(
                        BasicsArbitraries.ids(ReasonCode::of),
                        BasicsArbitraries.ids(EmployeeId::of).list().ofSize(2).uniqueElements())
                .as((reason, two) -> PriceOverride.of(reason, two.get(0), two.get(1)));
    }

    /** Lines that a list prices, inside the corridor or permitted. */
    public static Arbitrary<PricedLine> pricedLines() {
        Pricing pricing = pricing();
        return goods().map(goods -> priced(pricing, goods))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Optional<PricedLine> priced(Pricing pricing, AssessedGoods goods) {
        try {
            return Optional.of(pricing.line(goods));
        } catch (InvalidValueException | ClauseBreachException refused) {
            // Goods of which nothing is left, or whose price nobody permitted, have no line.
            return Optional.empty();
        }
    }

    /** Ways from gross to net. */
    public static Arbitrary<NetWeight> netWeights() {
        return pricedLines().map(PricedLine::weight);
    }

    /** Prices as a list holds them. */
    public static Arbitrary<ListPrice> listPrices() {
        return pricedLines().map(PricedLine::listed);
    }

    /** How the figures of a line follow. */
    public static Arbitrary<Derivation> derivations() {
        return pricedLines().map(PricedLine::derivation);
    }

    /** Lists from May 2026 on, without end. */
    public static Arbitrary<PriceList> lists() {
        return lists("2026-05", SHANGHAI, LocalDate.of(2026, 5, 1), Optional.empty());
    }

    /** Rows of lists. */
    public static Arbitrary<PriceEntry> entries() {
        return lists().flatMap(list -> Arbitraries.of(list.entries()));
    }

    /** Books of two versions, of which the first ends where the second begins. */
    public static Arbitrary<PriceBook> books() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        return Combinators.combine(lists(), lists("2026-06", SHANGHAI, june, Optional.empty()))
                .as((first, second) -> PriceBook.of(first).plus(second));
    }

    /** Tables that are complete and disjoint. */
    public static Arbitrary<GradingTable> tables() {
        return plans().map(GradingPlan::build);
    }

    /** Cells of tables. */
    public static Arbitrary<GradingCell> cells() {
        return plans().map(plan -> plan.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /** Decisions of tables. */
    public static Arbitrary<GradingDecision> decisions() {
        return Combinators.combine(tables(), gradable()).as(GradingTable::decide);
    }

    /** Pricings of the starting catalogue with books of any prices. */
    public static Arbitrary<Pricing> pricings() {
        return books().map(
                        prices -> Pricing.with(MaterialCatalogue.starting(), prices, RegulationBook.of(regulation())));
    }
}
