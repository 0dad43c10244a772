package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The duties of paying and the tolerance of reconciling (clauses 3.4.1, 3.4.3). All duties that are about a sale apply together;
 * what they demand is added up.
 *
 * <p>Where there is any duty, those about all material and all sellers cover every date from the first on, so that no sale is
 * without one; and no two duties about the same material and sellers apply on one date.
 */
@Value.Immutable
public sealed interface PaymentRule permits ImmutablePaymentRule {

    /** The largest date tolerance, in days: a year. */
    int LARGEST_TOLERANCE = 366;

    /** {@return by how many days a payment and its entry in a statement may lie apart, either way, inclusive} */
    int dateTolerance();

    /** {@return the duties, perhaps none} */
    ImmutableList<PaymentDuty> duties();

    /**
     * Returns a rule.
     *
     * @param dateTolerance days that a payment and its entry in a statement may lie apart, 0 to {@value #LARGEST_TOLERANCE}
     * @param duties the duties, perhaps none
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if the duties overlap, leave a date uncovered, share a code or speak
     *     of unlike currencies (clause 3.4.1)
     */
    static PaymentRule of(int dateTolerance, Iterable<PaymentDuty> duties) {
        return ImmutablePaymentRule.of(dateTolerance, ImmutableList.copyOf(duties));
    }

    /** Refuses duties that contradict each other or leave something out, with all faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("payment rule")
                .check(
                        dateTolerance() >= 0 && dateTolerance() <= LARGEST_TOLERANCE,
                        "dateTolerance",
                        dateTolerance(),
                        "0 to " + LARGEST_TOLERANCE + " days",
                        "3.4.3");
        for (int i = 0; i < duties().size(); i++) {
            PaymentDuty duty = duties().get(i);
            for (int j = 0; j < i; j++) {
                PaymentDuty before = duties().get(j);
                faults.check(
                        !duty.code().equals(before.code()),
                        "duties[" + i + "].code",
                        duty.code(),
                        "a code not used before",
                        "3.4.1");
                faults.check(
                        !sameKey(duty, before) || apart(duty, before),
                        "duties[" + i + "].since",
                        duty.since(),
                        "dates apart from those of " + before.code() + ", about the same material and sellers",
                        "3.4.1");
            }
            faults.check(
                    duty.tiers()
                            .get(0)
                            .threshold()
                            .isSameCurrency(duties().get(0).tiers().get(0).threshold()),
                    "duties[" + i + "].tiers[0].threshold",
                    duty.tiers().get(0).threshold(),
                    "an amount in " + duties().get(0).tiers().get(0).threshold().getCurrencyUnit()
                            + ", as the first duty",
                    "3.4.1");
        }
        checkComplete(faults);
        faults.refuse();
    }

    private void checkComplete(Faults faults) {
        Optional<LocalDate> covered = firstDate();
        List<PaymentDuty> general =
                new ArrayList<>(duties().stream().filter(PaymentRule::isGeneral).toList());
        general.sort(Comparator.comparing(PaymentDuty::since));
        for (PaymentDuty duty : general) {
            // Equal or overlapping dates are found above; here only a hole matters.
            if (covered.filter(reached -> duty.since().isAfter(reached)).isEmpty()) {
                covered = covered.flatMap(reached -> duty.until().map(end -> end.isAfter(reached) ? end : reached));
            }
        }
        covered.ifPresent(hole -> faults.check(
                false,
                "duties",
                "none about all material and all sellers on " + hole,
                "such duties for every date from the first on, so that no sale is left out",
                "3.4.1"));
    }

    private static boolean isGeneral(PaymentDuty duty) {
        return duty.kind().isEmpty() && duty.group().isEmpty() && duty.seller().isEmpty();
    }

    private static boolean sameKey(PaymentDuty one, PaymentDuty other) {
        return one.kind().equals(other.kind())
                && one.group().equals(other.group())
                && one.seller().equals(other.seller());
    }

    private static boolean apart(PaymentDuty one, PaymentDuty other) {
        return one.until().filter(end -> !end.isAfter(other.since())).isPresent()
                || other.until().filter(end -> !end.isAfter(one.since())).isPresent();
    }

    /**
     * Returns the first date on which a duty applies.
     *
     * @return the date, empty where there is no duty
     */
    default Optional<LocalDate> firstDate() {
        return duties().stream().map(PaymentDuty::since).min(Comparator.naturalOrder());
    }

    /**
     * Returns the duties that apply on a date.
     *
     * @param date the local date of a sale
     * @return those about any material and sellers, in their order; none before the first date
     */
    default ImmutableList<PaymentDuty> on(LocalDate date) {
        return duties().stream().filter(duty -> duty.appliesOn(date)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("payment_rule")
                .put("dateTolerance", dateTolerance())
                .list("duties", duties(), PaymentDuty::form)
                .build();
    }
}
