package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * All weighings of the same goods and the rule that says which of them counts (clause 3.2.2). None is ever dropped, and a net
 * that was adjusted stands beside the weighed one, with its reason.
 */
@Value.Immutable
public sealed interface Weighings permits ImmutableWeighings {

    /** {@return the weighings in the order in which they happened, at least one} */
    ImmutableList<Weighing> all();

    /** {@return the rule that says which counts} */
    ReweighRule rule();

    /** {@return the net that was put in place of the weighed one, if any} */
    Optional<NetAdjustment> adjustment();

    /**
     * Returns goods that were weighed once.
     *
     * @param weighing the weighing
     * @return the weighings, of which the last counts
     */
    static Weighings of(Weighing weighing) {
        Faults.in("weighings").given(weighing, "weighing").refuse();
        return of(ImmutableList.of(weighing), ReweighRule.LAST, Optional.empty());
    }

    /**
     * Returns all weighings of some goods.
     *
     * @param all at least one, none before the one it follows, all of one dimension
     * @param rule which of them counts
     * @param adjustment a net in place of the weighed one, at most as much, or empty
     * @return the weighings
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong (clause 3.2.2)
     */
    static Weighings of(List<Weighing> all, ReweighRule rule, Optional<NetAdjustment> adjustment) {
        Faults.in("weighings")
                .given(all, "all")
                .given(rule, "rule")
                .given(adjustment, "adjustment")
                .refuse();
        Faults faults = Faults.in("weighings");
        faults.check(!all.isEmpty(), "all", null, "at least one weighing", "3.2.2")
                .refuse();
        Unit.Dimension dimension = all.get(0).net().dimension();
        for (int i = 1; i < all.size(); i++) {
            Weighing before = all.get(i - 1);
            Weighing weighing = all.get(i);
            faults.check(
                            !weighing.stamp().at().isBefore(before.stamp().at()),
                            "all[" + i + "].at",
                            weighing.stamp().at(),
                            "not before the weighing it follows, "
                                    + before.stamp().at(),
                            "3.2.2")
                    .check(
                            weighing.net().dimension() == dimension,
                            "all[" + i + "].net",
                            weighing.net(),
                            "a quantity in " + dimension.symbol(),
                            "3.2.2");
        }
        adjustment.ifPresent(a -> faults.check(
                a.net().dimension() == dimension,
                "adjustment.net",
                a.net(),
                "a quantity in " + dimension.symbol(),
                "3.2.2"));
        faults.refuse();
        Weighings weighings = ImmutableWeighings.of(ImmutableList.copyOf(all), rule, adjustment);
        adjustment.ifPresent(a -> faults.check(
                Fraction.of(a.net().amount()).compareTo(weighings.weighedNet()) <= 0,
                "adjustment.net",
                a.net(),
                "at most the net that was weighed, " + weighings.weighedNet() + " " + dimension.symbol()
                        + "; for more, weigh again",
                "3.2.2"));
        faults.refuse();
        return weighings;
    }

    /**
     * Returns these weighings and one more of the same goods. An adjustment of the net was made of what was weighed before and
     * is dropped.
     *
     * @param weighing not before the last, of the same dimension
     * @return the weighings
     * @throws dev.qualitysdk.basics.InvalidValueException if it is before the last or of another dimension (clause 3.2.2)
     */
    default Weighings reweighed(Weighing weighing) {
        return of(ImmutableList.<Weighing>builder().addAll(all()).add(weighing).build(), rule(), Optional.empty());
    }

    /**
     * Returns these weighings under a rule.
     *
     * @param other which of them counts
     * @return the weighings
     * @throws dev.qualitysdk.basics.InvalidValueException if the net was adjusted to more than counts then (clause 3.2.2)
     */
    default Weighings under(ReweighRule other) {
        return of(all(), other, adjustment());
    }

    /**
     * Returns these weighings with another net in place of the weighed one.
     *
     * @param adjusted the net that counts, at most as much as was weighed, with its reason
     * @return the weighings
     * @throws dev.qualitysdk.basics.InvalidValueException if it is more or of another dimension (clause 3.2.2)
     */
    default Weighings adjusted(NetAdjustment adjusted) {
        return of(all(), rule(), Optional.of(adjusted));
    }

    /**
     * Returns what the goods are measured in.
     *
     * @return the dimension of every weighing
     */
    default Unit.Dimension dimension() {
        return all().get(0).net().dimension();
    }

    /**
     * Returns the weighing that the rule chose.
     *
     * @return the weighing, empty under {@link ReweighRule#MEAN}, which chooses none
     */
    default Optional<Weighing> chosen() {
        return switch (rule()) {
            case FIRST -> Optional.of(all().get(0));
            case LAST -> Optional.of(all().get(all().size() - 1));
            case LOWEST -> all().stream().min(Comparator.comparing(Weighing::net));
            case MEAN -> Optional.empty();
        };
    }

    /**
     * Returns the gross that counts.
     *
     * @return base units, exact
     */
    default Fraction gross() {
        return figure(Weighing::gross);
    }

    /**
     * Returns the tare that counts.
     *
     * @return base units, exact; gross less weighed net
     */
    default Fraction tare() {
        return figure(Weighing::tare);
    }

    /**
     * Returns the net that the rule gives, before any adjustment.
     *
     * @return base units, exact, more than zero
     */
    default Fraction weighedNet() {
        return figure(Weighing::net);
    }

    /**
     * Returns the net that counts: the adjusted one, else the weighed one.
     *
     * @return base units, exact, more than zero
     */
    default Fraction net() {
        return adjustment().map(a -> Fraction.of(a.net().amount())).orElseGet(this::weighedNet);
    }

    private Fraction figure(Function<Weighing, Quantity> of) {
        Optional<Weighing> chosen = chosen();
        if (chosen.isPresent()) {
            return Fraction.of(of.apply(chosen.get()).amount());
        }
        Fraction sum = Fraction.ZERO;
        for (Weighing weighing : all()) {
            sum = sum.plus(Fraction.of(of.apply(weighing).amount()));
        }
        return sum.dividedBy(Fraction.of(all().size()));
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form =
                CanonicalForm.of("weighings").list("all", all(), Weighing::form).put("rule", rule());
        adjustment().ifPresent(a -> form.list("adjustment", ImmutableList.of(a), NetAdjustment::form));
        return form.build();
    }

    /**
     * Reads weighings from their canonical form.
     *
     * @param form the form
     * @return the weighings
     * @throws dev.qualitysdk.basics.InvalidValueException if they are none
     */
    static Weighings read(CanonicalForm form) {
        return of(
                form.list("all", Weighing::read),
                form.read("rule", ReweighRule::valueOf),
                form.list("adjustment", NetAdjustment::read).stream().findFirst());
    }
}
