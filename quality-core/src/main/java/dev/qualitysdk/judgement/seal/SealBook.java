package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.List;
import java.util.Optional;

/**
 * The seals of one tenant in their order: one thing of the store, saved in the same unit of work as the month that is sealed, so that
 * of two who seal at once one is told that the book has grown, and the chain never forks (clause 4.3).
 */
public final class SealBook implements Recorded<TenantId, SealBookStep> {

    /** How a store reads seal books back. */
    public static final Family<TenantId, SealBookStep, SealBook> FAMILY =
            Family.of("sealbook", TenantId::of, SealBookStep::read, SealBook::replay);

    private final ImmutableList<SealBookStep> steps;
    private final TenantId tenant;
    private final ImmutableList<Seal> seals;

    private SealBook(ImmutableList<SealBookStep> steps, TenantId tenant, ImmutableList<Seal> seals) {
        this.steps = steps;
        this.tenant = tenant;
        this.seals = seals;
    }

    /**
     * Returns the book that a step begins.
     *
     * @param step the step
     * @return the book, without a seal
     */
    public static SealBook begin(SealBookStep.Begun step) {
        return new SealBook(ImmutableList.of(step), step.tenant(), ImmutableList.of());
    }

    /**
     * Returns this book with a seal more.
     *
     * @param stamp who and when
     * @param seal the seal, made behind {@link #seals}
     * @return the longer book
     * @throws ClauseBreachException if the seal does not follow the last one
     */
    public SealBook append(Stamp stamp, Seal seal) {
        return take(SealBookStep.Appended.of(stamp, seal));
    }

    private SealBook take(SealBookStep.Appended step) {
        Seal seal = step.seal();
        Editions editions = new Editions();
        seals.forEach(editions::take);
        String last = seals.isEmpty() ? Seal.START : seals.get(seals.size() - 1).link();
        require(seal.tenant().equals(tenant), seal, "it is of tenant " + seal.tenant());
        require(
                seal.sequence() == seals.size() + 1 && seal.previous().equals(last),
                seal,
                "it is seal " + seal.sequence() + " behind " + seal.previous() + ", and the last is seal "
                        + seals.size() + ", " + last);
        editions.problem(seal).ifPresent(problem -> require(false, seal, problem));
        return new SealBook(
                History.append("seal book " + tenant, steps, step),
                tenant,
                ImmutableList.<Seal>builder().addAll(seals).add(seal).build());
    }

    private void require(boolean holds, Seal seal, String problem) {
        if (!holds) {
            throw new ClauseBreachException(
                    "seal of " + seal.cycle() + " in book " + tenant,
                    problem,
                    Clause.CYCLE,
                    "Seal it anew behind the last seal of the book.");
        }
    }

    /**
     * Folds steps into a book.
     *
     * @param steps at least one, {@code sealbook.begun} first and nowhere else
     * @return the book
     * @throws ClauseBreachException if a seal does not follow the one before it
     * @throws InvalidValueException if they are none of a book
     */
    public static SealBook replay(List<? extends SealBookStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof SealBookStep.Begun first)) {
            throw unreadable("seal book", steps.size() + " steps", "sealbook.begun first");
        }
        SealBook book = begin(first);
        for (SealBookStep step : steps.subList(1, steps.size())) {
            if (!(step instanceof SealBookStep.Appended appended)) {
                throw unreadable("seal book " + book.id(), step.form().kind(), "sealbook.appended");
            }
            book = book.take(appended);
        }
        return book;
    }

    @Override
    public TenantId id() {
        return tenant;
    }

    @Override
    public ImmutableList<SealBookStep> steps() {
        return steps;
    }

    /**
     * Returns the seals.
     *
     * @return the seals in their order
     */
    public ImmutableList<Seal> seals() {
        return seals;
    }

    /**
     * Returns where the chain stands, to be kept elsewhere: mailed, printed, given to another system.
     *
     * @return the head, empty before the first seal
     */
    public Optional<SealHead> head() {
        return seals.isEmpty()
                ? Optional.empty()
                : Optional.of(seals.get(seals.size() - 1).head());
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
