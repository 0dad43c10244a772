package dev.qualitysdk.service.reconciliation;

import dev.qualitysdk.basics.Faults;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One line of a reconciliation: an entry of the statement, a payment of ours, or both, and what is to be said of them. */
@Value.Immutable
public sealed interface ReconciliationLine permits ImmutableReconciliationLine {

    /** What can be said of an entry and a payment (clause 3.4.3). */
    enum Kind {
        /** The same payment stands on both sides. */
        MATCHED,
        /** The same reference stands on both sides with other amounts. */
        AMOUNT_DIFFERS,
        /** The statement has an entry that we know nothing of. */
        MISSING_HERE,
        /** We recorded a payment that the statement does not show. */
        MISSING_THERE,
        /** The statement shows again what was matched, or was found in another statement. */
        DUPLICATE
    }

    /** {@return what is said} */
    Kind kind();

    /** {@return the entry of the statement; empty exactly where it is missing there} */
    Optional<StatementEntry> there();

    /** {@return our payment; empty where it is missing here, and for a duplicate} */
    Optional<OwnPayment> here();

    /**
     * Returns a line.
     *
     * @param kind what came of the comparison
     * @param there the entry of the statement; empty exactly where it is missing there
     * @param here our payment; empty where it is missing here, and for a duplicate
     * @return the line
     */
    static ReconciliationLine of(Kind kind, Optional<StatementEntry> there, Optional<OwnPayment> here) {
        Faults.in("reconciliation line")
                .given(kind, "kind")
                .given(there, "there")
                .given(here, "here")
                .refuse();
        return ImmutableReconciliationLine.of(kind, there, here);
    }

    /**
     * Returns by how much the statement shows more than we recorded.
     *
     * @return the entry's amount less ours, the side that is missing counting as zero; negative where it shows less
     */
    default Money difference() {
        Money shown = there().map(StatementEntry::amount)
                .orElseGet(() -> zero(here().orElseThrow().amount()));
        return here().map(own -> shown.minus(own.amount())).orElse(shown);
    }

    private static Money zero(Money like) {
        return like.minus(like);
    }
}
