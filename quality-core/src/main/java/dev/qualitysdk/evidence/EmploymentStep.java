package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A fact in an {@link Employment}. */
public sealed interface EmploymentStep extends Step {

    /** The employment began. */
    @Value.Immutable
    sealed interface Begun extends EmploymentStep permits ImmutableBegun {

        @Override
        Stamp stamp();

        /** {@return the employee} */
        EmployeeId employee();

        /** {@return the branch} */
        BranchId branch();

        /** {@return the team, empty where the branch has none} */
        Optional<TeamId> team();

        /** {@return the wage of a full month, zero or more} */
        Money wage();

        /** {@return the bonus of a full month at factor 1, zero or more} */
        Money baseBonus();

        /** {@return the first date} */
        LocalDate since();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("employment.begun"))
                    .put("employee", employee())
                    .put("branch", branch())
                    .put("team", team())
                    .put("wage", wage())
                    .put("baseBonus", baseBonus())
                    .put("since", since())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param employee the employee
         * @param branch the branch
         * @param team the team, or empty
         * @param wage wage of a full month
         * @param baseBonus bonus of a full month at factor 1
         * @param since first date
         * @return the step
         */
        static Begun of(
                Stamp stamp,
                EmployeeId employee,
                BranchId branch,
                Optional<TeamId> team,
                Money wage,
                Money baseBonus,
                LocalDate since) {
            return ImmutableBegun.of(stamp, employee, branch, team, wage, baseBonus, since);
        }
    }

    /** The employment ended, or the employee moved to another branch, team or pay, which is an employment of its own. */
    @Value.Immutable
    sealed interface Ended extends EmploymentStep permits ImmutableEnded {

        @Override
        Stamp stamp();

        /** {@return the first date after the employment} */
        LocalDate until();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("employment.ended"))
                    .put("until", until())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param until first date after the employment
         * @return the step
         */
        static Ended of(Stamp stamp, LocalDate until) {
            return ImmutableEnded.of(stamp, until);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static EmploymentStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "employment.begun" ->
                Begun.of(
                        Stamp.read(form),
                        form.read("employee", EmployeeId::of),
                        form.read("branch", BranchId::of),
                        form.readOptional("team", TeamId::of),
                        form.read("wage", Money::parse),
                        form.read("baseBonus", Money::parse),
                        form.read("since", LocalDate::parse));
            case "employment.ended" -> Ended.of(Stamp.read(form), form.read("until", LocalDate::parse));
            default ->
                throw new InvalidValueException(
                        "employment step",
                        List.of(Fault.of("kind", form.kind(), "employment.begun or employment.ended")));
        };
    }
}
