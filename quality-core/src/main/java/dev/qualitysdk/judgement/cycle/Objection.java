package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ObjectionId;
import java.util.Optional;
import org.immutables.value.Value;

/** An objection to a published card as it stands: what it names, and what was decided if it was (clause 4.3). */
@Value.Immutable
public sealed interface Objection permits ImmutableObjection {

    /** {@return the step by which it was made} */
    AppraisalCycleStep.Objected made();

    /** {@return the step by which it was decided; empty while it is open} */
    Optional<AppraisalCycleStep.Decided> decided();

    /**
     * Returns an objection.
     *
     * @param made the step by which it was made
     * @param decided the step by which it was decided; empty while it is open
     * @return the objection
     */
    static Objection of(AppraisalCycleStep.Objected made, Optional<AppraisalCycleStep.Decided> decided) {
        return ImmutableObjection.of(made, decided);
    }

    /**
     * Returns the identifier.
     *
     * @return the identifier
     */
    default ObjectionId id() {
        return made().id();
    }

    /**
     * Returns whose card it is about.
     *
     * @return the employee
     */
    default EmployeeId employee() {
        return made().employee();
    }

    /**
     * Returns what it names.
     *
     * @return at least one thing
     */
    default ImmutableList<Contested> contested() {
        return made().contested();
    }

    /**
     * Returns whether nobody has decided yet.
     *
     * @return true while it is open
     */
    default boolean isOpen() {
        return decided().isEmpty();
    }
}
