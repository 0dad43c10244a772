package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.CycleStanding;
import dev.qualitysdk.examples.monthend.report.RestatementJson;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Decisions;
import dev.qualitysdk.judgement.cycle.Objection;
import dev.qualitysdk.judgement.cycle.Restatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What {@code close} shows of a month: from the records of the database until it is published, and from those it was published on
 * afterwards, so that its files keep their bytes whatever arrives.
 */
final class ClosedMonth {

    private final MonthCycle month;
    private final FrozenRecords records;
    private final CycleAppraisal appraisal;
    private final Optional<Restatement> restatement;
    private final int late;
    private final ImmutableList<GradeOverride> lapsed;

    private ClosedMonth(MonthCycle month, FrozenRecords next) {
        this.month = month;
        this.records = month.isPublished() ? month.decided() : next;
        this.appraisal = month.appraise(records);
        this.restatement = month.restatement(next);
        this.lapsed = month.lapsed(next);
        this.late = month.isPublished() && !month.isSealed() ? month.late(next).size() : 0;
    }

    static ClosedMonth of(MonthCycle month, MonthRecords now) {
        FrozenRecords seen = FrozenRecords.of(now.cycleRecords(), now.evidence());
        // What is published was seen as of the end of the month, whatever instant this run asks for.
        boolean same = !month.isPublished() || seen.records().asOf().equals(Optional.of(month.asOf()));
        return new ClosedMonth(month, month.next(same ? seen : month.now(month.asOf())));
    }

    FrozenRecords records() {
        return records;
    }

    CycleAppraisal appraisal() {
        return appraisal;
    }

    Optional<CycleStanding> standing() {
        return month.latest().map(cycle -> CycleStanding.of(cycle, counterfactuals(cycle), restatement, late));
    }

    private ImmutableMap<ObjectionId, Comparison> counterfactuals(AppraisalCycle cycle) {
        ImmutableMap.Builder<ObjectionId, Comparison> comparisons = ImmutableMap.builder();
        if (month.isPublished()) {
            FrozenRecords published = month.kept().records();
            for (Objection objection : cycle.objections()) {
                comparisons.put(
                        objection.id(),
                        Decisions.of(ImmutableList.of())
                                .counterfactual(
                                        month.regulation(),
                                        published.records(),
                                        published.evidence(),
                                        new DecisionOptions().hoped(objection.contested())));
            }
        }
        return comparisons.buildOrThrow();
    }

    /** Returns what the user should know of the cycle. */
    ImmutableList<String> notices(CommandText text) {
        ImmutableList.Builder<String> notices = ImmutableList.builder();
        month.latest().ifPresent(cycle -> {
            cycle.seal()
                    .ifPresentOrElse(
                            seal -> notices.add(text.say(
                                    "monthSealed",
                                    cycle.id(),
                                    seal.sequence(),
                                    seal.link().substring(0, 12))),
                            () -> notices.add(text.say("monthIs", cycle.id(), text.state(cycle))));
            if (late > 0) {
                notices.add(text.say("monthLate", late));
            }
            restatement.ifPresent(found -> {
                notices.add(text.say("monthRestated", found.records().size(), found.cycle()));
                found.adjustments()
                        .forEach(line -> notices.add("  "
                                + text.say(
                                        "toBeCarried",
                                        line.employee(),
                                        line.amount(),
                                        line.cycle(),
                                        text.list(line.records()))));
            });
        });
        lapsed.forEach(override ->
                notices.add(text.say("overrideLapsed", override.employee(), override.grade(), override.calculated())));
        appraisal
                .uncarried()
                .forEach(line -> notices.add(
                        text.say("notCarried", line.employee(), month.month(), line.amount(), line.cycle())));
        return notices.build();
    }

    /** Writes what came after the sealing; a file of an earlier run that no longer holds is taken away. */
    Optional<Path> write(Path folder) throws IOException {
        Path file = folder.resolve("restatement.json");
        if (restatement.isEmpty()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        Path part = folder.resolve("restatement.json.part");
        RestatementJson.write(restatement.get(), month.sealedCycle().seal(), part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(file);
    }
}
