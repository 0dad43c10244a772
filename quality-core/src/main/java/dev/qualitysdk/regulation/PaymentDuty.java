package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.SellerClass;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What the law, or the company, demands of paying sellers of one class for one kind of material or one separation group, from a
 * date on: by the total that the seller is owed for it on one local day, so that splitting a load avoids nothing (clause 3.4.1).
 *
 * <p>It is a fact of the host's place that the host enters; the library knows no law.
 */
@Value.Immutable
public sealed interface PaymentDuty permits ImmutablePaymentDuty {

    /** {@return the code by which verdicts name it, 1 to 100 characters on one line} */
    String code();

    /** {@return the source it rests on, such as the title and article of a rule, 1 to 200 characters on one line} */
    String basis();

    /** {@return the kind of material it is about; empty where it is about a group or about all} */
    Optional<String> kind();

    /** {@return the separation group it is about, all kinds of which are added up; empty where it is about a kind or all} */
    Optional<String> group();

    /** {@return the class of sellers it is about, empty for all} */
    Optional<SellerClass> seller();

    /** {@return the first date on which it applies} */
    LocalDate since();

    /** {@return the first date on which it applies no more, after {@link #since}; empty where no end is set} */
    Optional<LocalDate> until();

    /** {@return what it demands, by ascending total; the first from zero on, and each at least as strict as the one before} */
    ImmutableList<PaymentTier> tiers();

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses a duty that cannot be followed, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("payment duty " + code());
        CanonicalText.lineProblem(code(), Identifier.LONGEST).ifPresent(w -> fault(faults, "code", code(), w));
        CanonicalText.lineProblem(basis(), 200).ifPresent(w -> fault(faults, "basis", basis(), w));
        kind().ifPresent(kind ->
                CanonicalText.lineProblem(kind, Identifier.LONGEST).ifPresent(w -> fault(faults, "kind", kind, w)));
        group().ifPresent(group ->
                CanonicalText.lineProblem(group, Identifier.LONGEST).ifPresent(w -> fault(faults, "group", group, w)));
        if (kind().isPresent() && group().isPresent()) {
            fault(faults, "group", group().get(), "no group beside the kind " + kind().get());
        }
        until().filter(end -> !end.isAfter(since()))
                .ifPresent(end -> fault(faults, "until", end, "a date after since, " + since()));
        checkTiers(faults);
        faults.refuse();
    }

    private void checkTiers(Faults faults) {
        if (tiers().isEmpty()) {
            fault(faults, "tiers", 0, "at least one");
        }
        for (int i = 0; i < tiers().size(); i++) {
            PaymentTier tier = tiers().get(i);
            String field = "tiers[" + i + "]";
            if (i == 0) {
                faults.check(
                        tier.threshold().isZero(),
                        field + ".threshold",
                        tier.threshold(),
                        "zero, so that no total is left out",
                        "3.4.1");
                continue;
            }
            PaymentTier below = tiers().get(i - 1);
            if (!tier.threshold().isSameCurrency(below.threshold())) {
                fault(
                        faults,
                        field + ".threshold",
                        tier.threshold(),
                        "an amount in " + below.threshold().getCurrencyUnit());
                continue;
            }
            faults.check(
                    tier.threshold().isGreaterThan(below.threshold()),
                    field + ".threshold",
                    tier.threshold(),
                    "more than the tier before, " + below.threshold(),
                    "3.4.1");
            faults.check(
                    tier.atLeastAsStrictAs(below),
                    field,
                    tier.form().fields(),
                    "no method more, no evidence less, kept no shorter than the tier before",
                    "3.4.1");
        }
    }

    private static void fault(Faults faults, String field, Object found, String wanted) {
        faults.check(false, field, found, wanted, "3.4.1");
    }

    /**
     * Returns whether this applies on a date.
     *
     * @param date the local date of the sale
     * @return true from {@link #since} on, before {@link #until}
     */
    default boolean appliesOn(LocalDate date) {
        return !date.isBefore(since())
                && until().filter(end -> !date.isBefore(end)).isEmpty();
    }

    /**
     * Returns whether this is about a class of sellers.
     *
     * @param sellerClass the class
     * @return true for the class it names, for any where it names none
     */
    default boolean isAbout(SellerClass sellerClass) {
        return seller().filter(named -> !named.equals(sellerClass)).isEmpty();
    }

    /**
     * Returns what is demanded for a total.
     *
     * @param total what a seller is owed on one day, zero or more, in the currency of the tiers
     * @return the highest tier that the total reaches
     */
    default PaymentTier tier(Money total) {
        return tiers().stream()
                .filter(tier -> !tier.threshold().isGreaterThan(total))
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("payment_duty")
                .put("code", code())
                .put("basis", basis())
                .put("kind", kind())
                .put("group", group())
                .put("seller", seller())
                .put("since", since())
                .put("until", until())
                .list("tiers", tiers(), PaymentTier::form)
                .build();
    }

    /** A builder of {@link PaymentDuty}. Not thread-safe. */
    final class Builder extends ImmutablePaymentDuty.Builder {

        Builder() {}
    }
}
