package dev.qualitysdk.rule;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.RulingId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a rule says of one record: the outcome, whom it concerns, the clause, the version of the regulation, and the figures
 * it rests on, so that every number can be traced to records.
 */
@Value.Immutable
public sealed interface Verdict permits ImmutableVerdict {

    /** What a rule can say of something that was promised. */
    enum Outcome {
        /** Done in time. */
        MET,
        /** Not done in time, and no excuse is recorded. */
        MISSED,
        /** Not done in time or still open, and an excuse with clause, reason and approver is recorded. */
        EXCUSED,
        /** Not yet known. */
        PENDING,
        /** Nothing was owed: no limit is set and nobody promised one, or the record is a duplicate. */
        NOT_OWED
    }

    /** {@return the id of the record that is judged} */
    String subject();

    /** {@return the employee who is accountable; empty where nobody is} */
    Optional<EmployeeId> accountable();

    /** {@return the clause under which it is judged} */
    Clause clause();

    /** {@return the version of the regulation that applied} */
    RegulationVersion regulation();

    /** {@return the outcome} */
    Outcome outcome();

    /** {@return the figures the outcome rests on, such as {@code due} and {@code fulfilled}, as canonical text by name} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, String> figures();

    /** {@return the rulings on whose reading of the clause it relies; none where the clause is read as it stands (clause 8.1)} */
    @Value.NaturalOrder
    ImmutableSortedSet<RulingId> rulings();

    /**
     * Returns this verdict with the rulings it relies on.
     *
     * @param rulings the rulings, in place of those it named
     * @return the verdict
     */
    default Verdict citing(Iterable<RulingId> rulings) {
        return ImmutableVerdict.builder().from(this).rulings(rulings).build();
    }

    /**
     * Returns a verdict that relies on no ruling.
     *
     * @param subject id of the record
     * @param accountable employee accountable, or empty
     * @param clause the clause
     * @param regulation the version that applied
     * @param outcome the outcome
     * @param figures what it rests on
     * @return the verdict
     */
    static Verdict of(
            String subject,
            Optional<EmployeeId> accountable,
            Clause clause,
            RegulationVersion regulation,
            Outcome outcome,
            ImmutableSortedMap<String, String> figures) {
        return ImmutableVerdict.builder()
                .subject(subject)
                .accountable(accountable)
                .clause(clause)
                .regulation(regulation)
                .outcome(outcome)
                .figures(figures)
                .build();
    }
}
