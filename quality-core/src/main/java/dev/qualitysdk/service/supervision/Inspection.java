package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.supervision.FindingStep.Result;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One patrol inspection of one employee: an answer for every item of a checklist and for nothing else (clause 4.1.2). An item that is
 * not answered is never taken for a pass, and an inspection without an answer is none.
 *
 * <p>It is kept as its {@link #findings}, one for each item.
 */
@Value.Immutable
public sealed interface Inspection permits ImmutableInspection {

    /** {@return when it was held, and by whom} */
    Stamp stamp();

    /** {@return its code, from which those of its findings are made; at most 60 characters} */
    String code();

    /** {@return the version of the checklist} */
    Checklist checklist();

    /** {@return who was inspected} */
    EmployeeId employee();

    /** {@return the branch; where empty, that of the employee at the time} */
    Optional<BranchId> branch();

    /** {@return the answers by item} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Result> answers();

    /** How an inspection came out. */
    enum Outcome {
        /** Nothing that applies was seen to fail, and something was seen. */
        PASSED,
        /** Something failed. */
        FAILED,
        /** No item applies. */
        NOT_APPLICABLE,
        /** What applies could not be seen. */
        NOT_OBSERVED
    }

    /**
     * Returns a builder. Stamp, code, checklist, employee and the answers must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses an inspection that does not answer its checklist, with all that is missing. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("inspection " + code());
        faults.check(code().length() <= 60, "code", code(), "at most 60 characters", "4.1.2")
                .check(!answers().isEmpty(), "answers", 0, "an answer for each item", "4.1.2");
        for (Checklist.Item item : checklist().items()) {
            Optional<Result> answer = Optional.ofNullable(answers().get(item.code()));
            faults.check(
                    answer.isPresent(),
                    "answers." + item.code(),
                    "(nothing)",
                    "an answer; none follows from silence",
                    "4.1.2");
            answer.ifPresent(result -> faults.check(
                    item.allows(result), "answers." + item.code(), result, "an answer that the item allows", "4.1.2"));
        }
        answers().keySet().stream()
                .filter(item -> checklist().item(item).isEmpty())
                .forEach(item -> faults.check(
                        false,
                        "answers." + item,
                        item,
                        "an item of version " + checklist().version() + " of the checklist",
                        "4.1.2"));
        faults.check(
                        stamp().by().employee().filter(employee()::equals).isEmpty(),
                        "employee",
                        employee(),
                        "somebody else than who inspects",
                        "4.1.2")
                .refuse();
    }

    /**
     * Returns its findings.
     *
     * @return one for each item, in the order of the checklist; the identifier is the code, {@code /} and the number of the item
     */
    default ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        int number = 0;
        for (Checklist.Item item : checklist().items()) {
            number++;
            Result result = answer(item);
            findings.add(Finding.record(FindingStep.Recorded.builder()
                    .stamp(stamp())
                    .id(FindingId.of(code() + "/" + number))
                    .employee(employee())
                    .clause(item.clause())
                    .item(item.code())
                    .result(result)
                    .points(result == Result.FAIL ? item.points() : Points.ZERO)
                    .branch(branch())
                    .build()));
        }
        return findings.build();
    }

    private Result answer(Checklist.Item item) {
        return Optional.ofNullable(answers().get(item.code())).orElseThrow();
    }

    /**
     * Returns how many items have an answer.
     *
     * @param result the answer
     * @return zero or more
     */
    default int count(Result result) {
        return (int) answers().values().stream().filter(result::equals).count();
    }

    /**
     * Returns the share of what was seen that passed.
     *
     * @return passes of passes and fails; empty where nothing that applies was seen, which is neither none nor all
     */
    default Optional<Ratio> passedOfObserved() {
        return share(count(Result.PASS) + count(Result.FAIL));
    }

    /**
     * Returns the share of what applies that was seen to pass, so that not looking never raises it.
     *
     * @return passes of all items that apply, seen or not; empty where none applies
     */
    default Optional<Ratio> passedOfApplicable() {
        return share(count(Result.PASS) + count(Result.FAIL) + count(Result.NOT_OBSERVED));
    }

    private Optional<Ratio> share(int of) {
        return of == 0 ? Optional.empty() : Optional.of(Ratio.of(count(Result.PASS), of));
    }

    /**
     * Returns how it came out.
     *
     * @return the outcome
     */
    default Outcome outcome() {
        if (count(Result.FAIL) > 0) {
            return Outcome.FAILED;
        }
        if (count(Result.PASS) > 0) {
            return Outcome.PASSED;
        }
        return count(Result.NOT_OBSERVED) > 0 ? Outcome.NOT_OBSERVED : Outcome.NOT_APPLICABLE;
    }

    /** A builder of {@link Inspection}. Not thread-safe. */
    final class Builder extends ImmutableInspection.Builder {

        Builder() {}
    }
}
