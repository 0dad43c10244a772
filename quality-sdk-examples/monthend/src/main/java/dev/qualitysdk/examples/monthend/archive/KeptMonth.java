package dev.qualitysdk.examples.monthend.archive;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.List;
import java.util.Optional;

/** One edition of a published month: its records as they stood then, and later what was sealed. It is saved with its cycle. */
public final class KeptMonth implements Recorded<CycleId, KeptMonthStep> {

    /** How a store reads kept months back. */
    public static final Family<CycleId, KeptMonthStep, KeptMonth> FAMILY =
            Family.of("archive", CycleId::of, KeptMonthStep::read, KeptMonth::replay);

    private final ImmutableList<KeptMonthStep> steps;
    private final KeptMonthStep.Published published;

    private KeptMonth(ImmutableList<KeptMonthStep> steps, KeptMonthStep.Published published) {
        this.steps = steps;
        this.published = published;
    }

    /**
     * Lays down the records of a month that is published.
     *
     * @param stamp who and when
     * @param cycle the edition of the month
     * @param records its records, overrides and carried lines among them
     * @return the kept month
     */
    public static KeptMonth publish(Stamp stamp, CycleId cycle, FrozenRecords records) {
        KeptMonthStep.Published step = new KeptMonthStep.Published(stamp, cycle, records);
        return new KeptMonth(ImmutableList.of(step), step);
    }

    /**
     * Keeps what was sealed.
     *
     * @param stamp who and when
     * @param content what the seal covers
     * @return the kept month
     * @throws InvalidValueException if it was sealed before
     */
    public KeptMonth seal(Stamp stamp, CycleContent content) {
        if (steps.size() > 1) {
            throw unreadable(id().value(), "sealed twice", "one sealed content");
        }
        return new KeptMonth(
                History.append("archive of " + id(), steps, new KeptMonthStep.Sealed(stamp, content)), published);
    }

    /**
     * Folds steps into a kept month.
     *
     * @param steps the publication, then at most one sealing
     * @return the kept month
     * @throws InvalidValueException if they are none of a kept month
     */
    public static KeptMonth replay(List<? extends KeptMonthStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof KeptMonthStep.Published first)) {
            throw unreadable("archive", steps.size() + " steps", "archive.published first");
        }
        KeptMonth month = new KeptMonth(ImmutableList.of(first), first);
        for (KeptMonthStep step : steps.subList(1, steps.size())) {
            if (!(step instanceof KeptMonthStep.Sealed sealed)) {
                throw unreadable("archive of " + month.id(), step.form().kind(), "archive.sealed");
            }
            month = month.seal(sealed.stamp(), sealed.content());
        }
        return month;
    }

    @Override
    public CycleId id() {
        return published.cycle();
    }

    @Override
    public ImmutableList<KeptMonthStep> steps() {
        return steps;
    }

    /**
     * Returns the records as they stood when the month was published.
     *
     * @return the records
     */
    public FrozenRecords records() {
        return published.records();
    }

    /**
     * Returns what was sealed.
     *
     * @return the content, empty before the month is sealed
     */
    public Optional<CycleContent> sealed() {
        return steps.stream()
                .filter(KeptMonthStep.Sealed.class::isInstance)
                .map(step -> ((KeptMonthStep.Sealed) step).content())
                .findFirst();
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
