package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentTier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the duties of paying and the tolerance of reconciling. */
final class PaymentReader {

    private static final String DATE = "a date, such as 2026-01-01";
    private static final String KIND = "the code of a kind, 1 to 100 characters on one line";
    private static final String GROUP = "the code of a group, 1 to 100 characters on one line";
    private static final String SELLER = "a seller class of 1 to 100 characters on one line";
    private static final String METHOD = "a payment method of 1 to 100 characters on one line";
    private static final String EVIDENCE = "a kind of identity evidence of 1 to 100 characters on one line";

    private final Part part;
    private final CurrencyUnit currency;

    PaymentReader(Part part, CurrencyUnit currency) {
        this.part = part;
        this.currency = currency;
    }

    Optional<PaymentRule> rule() {
        Optional<Integer> tolerance = part.number("dateTolerance", "a whole number of days", Part::integer);
        boolean whole = isArray(part, "duties");
        List<PaymentDuty> duties = new ArrayList<>();
        for (Json element : part.elements("duties", "what is demanded of paying")) {
            Optional<PaymentDuty> duty = duty(Part.of(element, "3.4.1", part.faults()));
            duty.ifPresent(duties::add);
            whole &= duty.isPresent();
        }
        part.done();
        // Duties are held against each other only when all could be read: a missing one would leave a hole that is
        // none.
        List<PaymentDuty> comparable = whole ? duties : List.of();
        Optional<PaymentRule> rule =
                part.build(() -> PaymentRule.of(tolerance.orElse(0), comparable), ImmutableMap.of());
        return whole ? rule : Optional.empty();
    }

    private Optional<PaymentDuty> duty(Part duty) {
        Optional<String> code = duty.text("code", "a code of 1 to 100 characters on one line", Function.identity());
        Optional<String> basis =
                duty.text("basis", "the source it rests on, 1 to 200 characters on one line", Function.identity());
        Optional<Optional<String>> kind = duty.optionalText("kind", KIND, PaymentReader::line);
        Optional<Optional<String>> group = duty.optionalText("group", GROUP, PaymentReader::line);
        Optional<Optional<SellerClass>> seller = duty.optionalText("seller", SELLER, SellerClass::of);
        Optional<LocalDate> since = duty.text("since", DATE, LocalDate::parse);
        Optional<Optional<LocalDate>> until = duty.optionalText("until", DATE, LocalDate::parse);
        Optional<ImmutableList<PaymentTier>> tiers = tiers(duty);
        duty.done();
        Optional<PaymentDuty> built = duty.build(
                () -> PaymentDuty.builder()
                        .code(code.orElse("unreadable"))
                        .basis(basis.orElse("unreadable"))
                        .kind(kind.orElse(Optional.empty()))
                        .group(group.orElse(Optional.empty()))
                        .seller(seller.orElse(Optional.empty()))
                        .since(since.orElse(LocalDate.MIN))
                        .until(until.orElse(Optional.empty()))
                        .tiers(tiers.orElse(standIn()))
                        .build(),
                ImmutableMap.of());
        boolean whole = code.isPresent()
                && basis.isPresent()
                && kind.isPresent()
                && group.isPresent()
                && seller.isPresent()
                && since.isPresent()
                && until.isPresent()
                && tiers.isPresent();
        return whole ? built : Optional.empty();
    }

    private ImmutableList<PaymentTier> standIn() {
        return ImmutableList.of(PaymentTier.of(Money.zero(currency), ImmutableList.of(), 0));
    }

    private Optional<ImmutableList<PaymentTier>> tiers(Part duty) {
        boolean whole = isArray(duty, "tiers");
        ImmutableList.Builder<PaymentTier> tiers = ImmutableList.builder();
        for (Json element : duty.elements("tiers", "what is demanded, by ascending total")) {
            Optional<PaymentTier> tier = tier(Part.of(element, "3.4.1", part.faults()));
            tier.ifPresent(tiers::add);
            whole &= tier.isPresent();
        }
        return whole ? Optional.of(tiers.build()) : Optional.empty();
    }

    private Optional<PaymentTier> tier(Part tier) {
        Optional<Money> threshold = tier.text(
                "threshold", RegulationReader.money(currency), text -> RegulationReader.money(text, currency));
        boolean anyMethod = !tier.has("methods");
        Optional<Set<PaymentMethod>> methods =
                anyMethod ? Optional.of(Set.of()) : each(tier, "methods", METHOD, PaymentMethod::of);
        Optional<Set<IdentityEvidence>> evidence =
                tier.has("evidence") ? each(tier, "evidence", EVIDENCE, IdentityEvidence::of) : Optional.of(Set.of());
        Optional<Integer> months = tier.number("retentionMonths", "a whole number of months", Part::integer);
        tier.done();
        Money from = threshold.orElse(Money.zero(currency));
        Set<IdentityEvidence> shown = evidence.orElse(Set.of());
        int kept = months.orElse(0);
        Optional<PaymentTier> built = tier.build(
                () -> anyMethod
                        ? PaymentTier.of(from, shown, kept)
                        : PaymentTier.of(from, methods.orElse(Set.of()), shown, kept),
                ImmutableMap.of());
        return threshold.isPresent() && methods.isPresent() && evidence.isPresent() && months.isPresent()
                ? built
                : Optional.empty();
    }

    /** {@return the texts of an array, each once; empty where one is refused or comes twice} */
    private static <T> Optional<Set<T>> each(Part of, String field, String wanted, Function<String, T> reader) {
        boolean whole = isArray(of, field);
        Set<T> read = new LinkedHashSet<>();
        for (Json element : of.elements(field, wanted)) {
            Optional<T> value = of.text(element, wanted, reader);
            boolean again = value.filter(one -> !read.add(one)).isPresent();
            if (again) {
                of.fault(element.path(), element.found(), "each once");
            }
            whole &= value.isPresent() && !again;
        }
        return whole ? Optional.of(read) : Optional.empty();
    }

    private static boolean isArray(Part of, String field) {
        return of.optional(field).filter(value -> value.is(Json.Kind.ARRAY)).isPresent();
    }

    private static String line(String text) {
        CanonicalText.lineProblem(text, Identifier.LONGEST).ifPresent(wanted -> {
            throw new IllegalArgumentException(wanted);
        });
        return text;
    }
}
