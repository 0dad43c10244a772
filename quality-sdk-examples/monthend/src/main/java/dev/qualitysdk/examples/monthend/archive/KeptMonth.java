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
    private final CycleId id;
    private final FrozenRecords records;
    private final Optional<CycleContent> sealed;

    private KeptMonth(
            ImmutableList<KeptMonthStep> steps, CycleId id, FrozenRecords records, Optional<CycleContent> sealed) {
        this.steps = steps;
        this.id = id;
        this.records = records;
        this.sealed = sealed;
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
        return new KeptMonth(
                ImmutableList.of(KeptMonthStep.Published.of(stamp, cycle, records)), cycle, records, Optional.empty());
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
        return take(KeptMonthStep.Sealed.of(stamp, content));
    }

    private KeptMonth take(KeptMonthStep.Sealed step) {
        if (sealed.isPresent()) {
            throw unreadable("archive of " + id, "sealed twice", "one sealed content");
        }
        return new KeptMonth(History.append("archive of " + id, steps, step), id, records, Optional.of(step.content()));
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
        KeptMonth month = new KeptMonth(ImmutableList.of(first), first.cycle(), first.records(), Optional.empty());
        for (KeptMonthStep step : steps.subList(1, steps.size())) {
            if (!(step instanceof KeptMonthStep.Sealed sealed)) {
                throw unreadable("archive of " + month.id(), step.form().kind(), "archive.sealed");
            }
            month = month.take(sealed);
        }
        return month;
    }

    @Override
    public CycleId id() {
        return id;
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
        return records;
    }

    /**
     * Returns what was sealed.
     *
     * @return the content, empty before the month is sealed
     */
    public Optional<CycleContent> sealed() {
        return sealed;
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
