package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Decision;
import dev.qualitysdk.judgement.cycle.Decisions;
import dev.qualitysdk.judgement.cycle.Restatement;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.UnitOfWork;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month in the database: its editions, the records that each rests on, and what further records would change.
 *
 * <p>Until the month is published it rests on whatever the database holds. From then on it rests on the records as they stood at
 * the publication and on what was decided; what arrives later makes the next edition.
 */
final class MonthCycle {

    /** Whose seals the program keeps: the store's own tenant. */
    static final TenantId TENANT = TenantId.of("default");

    private final QualityStore store;
    private final Regulation regulation;
    private final YearMonth month;
    private final ImmutableList<AppraisalCycle> editions;
    private final Optional<KeptMonth> kept;

    private MonthCycle(
            QualityStore store, Regulation regulation, YearMonth month, ImmutableList<AppraisalCycle> editions) {
        this.store = store;
        this.regulation = regulation;
        this.month = month;
        this.editions = editions;
        this.kept = latest().flatMap(cycle -> store.things(KeptMonth.FAMILY).find(cycle.id()));
    }

    /**
     * Reads a month.
     *
     * @throws ClauseBreachException if the month was opened under another version of the regulation
     */
    static MonthCycle of(QualityStore store, Regulation regulation, YearMonth month) {
        ImmutableList.Builder<AppraisalCycle> editions = ImmutableList.builder();
        for (int edition = 1; ; edition++) {
            Optional<AppraisalCycle> found = store.things(AppraisalCycle.FAMILY).find(Seal.cycle(month, edition));
            if (found.isEmpty()) {
                break;
            }
            requireSame(regulation, found.get());
            editions.add(found.get());
        }
        return new MonthCycle(store, regulation, month, editions.build());
    }

    private static void requireSame(Regulation regulation, AppraisalCycle cycle) {
        if (!cycle.opened().digest().equals(regulation.digest())) {
            throw new ClauseBreachException(
                    "appraisal cycle " + cycle.id(),
                    "it was opened under version " + cycle.opened().regulation() + " with digest "
                            + cycle.opened().digest() + ", and the regulation given is " + regulation.version()
                            + " with digest " + regulation.digest(),
                    Clause.REVISION,
                    "Give the file of the version that was in force; a draft is tried by what-if.");
        }
    }

    QualityStore store() {
        return store;
    }

    Regulation regulation() {
        return regulation;
    }

    YearMonth month() {
        return month;
    }

    TimeWindow window() {
        return regulation.cycle(month);
    }

    /** Returns the last edition; empty where nothing was done with the month yet. */
    Optional<AppraisalCycle> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    /** Returns the last edition, published or further; a month that is not published is refused. */
    AppraisalCycle requirePublished() throws MisuseException {
        return latest().filter(cycle -> kept.isPresent())
                .orElseThrow(() -> MisuseException.saying("notPublished", month));
    }

    /** Returns whether the last edition rests on records that no import changes any more. */
    boolean isPublished() {
        return kept.isPresent();
    }

    /** Returns whether the last edition is sealed. */
    boolean isSealed() {
        return kept.flatMap(KeptMonth::sealed).isPresent();
    }

    /** Returns the last edition as it is kept; only where it is published. */
    KeptMonth kept() {
        return kept.orElseThrow();
    }

    /** Returns the records of the published edition with what was decided. */
    FrozenRecords decided() {
        return kept().records().decided(latest().orElseThrow().decisions(), window());
    }

    /** Returns what is sealed of the last edition. */
    SealedCycle sealedCycle() {
        return SealedCycle.of(
                latest().orElseThrow().seal().orElseThrow(), kept().sealed().orElseThrow());
    }

    CycleAppraisal appraise(FrozenRecords records) {
        return Appraiser.appraise(regulation, records.records());
    }

    /**
     * Returns the records of the next calculation: those of the database with what the cycle adds to them. Once the month is
     * published they are those of its next edition.
     *
     * @param now what the database holds of the month
     */
    FrozenRecords next(FrozenRecords now) {
        if (!isPublished()) {
            return fitting(regulation, now.with(overrides(), carried()));
        }
        List<Decision> decisions = new ArrayList<>();
        editions.forEach(edition -> decisions.addAll(edition.decisions().list()));
        FrozenRecords before = kept().records();
        return fitting(
                regulation,
                now.decided(Decisions.of(decisions), window())
                        .with(overrides(), before.records().adjustments()));
    }

    /** Returns the grades that two people set, in the edition that is open or, once it is published, in that one. */
    ImmutableList<GradeOverride> overrides() {
        return isPublished()
                ? kept().records().records().overrides()
                : latest().map(AppraisalCycle::overrides).orElse(ImmutableList.of());
    }

    /**
     * Returns records without the overrides that do not fit them: two people set a grade in place of one that was calculated, and
     * where another one is calculated now they have not judged that.
     */
    static FrozenRecords fitting(Regulation regulation, FrozenRecords records) {
        if (records.records().overrides().isEmpty()) {
            return records;
        }
        FrozenRecords without =
                records.with(ImmutableList.of(), records.records().adjustments());
        CycleAppraisal calculated = Appraiser.appraise(regulation, without.records());
        return without.with(
                records.records().overrides().stream()
                        .filter(override -> calculated
                                .scorecard(override.employee())
                                .flatMap(Scorecard::calculated)
                                .filter(band -> band.grade().equals(override.calculated()))
                                .isPresent())
                        .toList(),
                records.records().adjustments());
    }

    /** Returns the overrides that some records of the month are without. */
    ImmutableList<GradeOverride> lapsed(FrozenRecords records) {
        return overrides().stream()
                .filter(override -> !records.records().overrides().contains(override))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns what the database holds of the month as of an instant. */
    FrozenRecords now(Instant asOf) {
        return recorded(asOf, regulation).frozen();
    }

    /** Returns what the database holds of the month as of an instant, judged under a version that need not be in force. */
    MonthRecords recorded(Instant asOf, Regulation version) {
        return MonthRecords.of(store, RegulationBook.of(version), month, asOf);
    }

    /** Returns the instant as of which the records of a published month are seen; before, the first after the month. */
    Instant asOf() {
        return kept.flatMap(k -> k.records().records().asOf()).orElseGet(() -> window().end());
    }

    /**
     * Returns what records that came after the publication would change in a sealed month.
     *
     * @param next the records of the next edition
     * @return the restatement; empty where nothing differs, or the month is not sealed
     */
    Optional<Restatement> restatement(FrozenRecords next) {
        if (!isSealed()) {
            return Optional.empty();
        }
        CycleContent later = content(next);
        return Optional.of(Restatement.of(sealedCycle(), later))
                .filter(found -> !found.records().isEmpty());
    }

    /** Returns the records that came, or changed, after the publication of a month that is not sealed yet. */
    Set<String> late(FrozenRecords next) {
        FrozenRecords decided = decided();
        CycleContent published = content(decided);
        CycleContent now = content(next);
        return published.differences(now).stream()
                .filter(name ->
                        published.records().containsKey(name) || now.records().containsKey(name))
                .collect(Collectors.toSet());
    }

    private CycleContent content(FrozenRecords records) {
        return CycleContent.of(appraise(records), records.records(), records.evidence(), ImmutableList.of());
    }

    /** Returns the lines of restated months that no other month carries yet. */
    private List<Adjustment> carried() {
        ImmutableList<SealedCycle> sealed = sealed(store);
        Map<CycleId, SealedCycle> byId = new TreeMap<>();
        sealed.forEach(cycle -> byId.put(cycle.seal().cycle(), cycle));
        Set<Adjustment> elsewhere = elsewhere();
        List<CycleContent> contents = sealed.stream().map(SealedCycle::content).toList();
        return byId.values().stream()
                .filter(later ->
                        later.seal().edition() > 1 && later.seal().month().isBefore(month))
                .flatMap(later -> Stream.ofNullable(byId.get(before(later.seal())))
                        .map(earlier -> Restatement.of(earlier, later.content())))
                .flatMap(restatement -> restatement.left(contents).stream())
                .filter(line -> !elsewhere.contains(line))
                .toList();
    }

    private static CycleId before(Seal later) {
        return Seal.cycle(later.month(), later.edition() - 1);
    }

    /** Returns the lines that other months carry which are published and not sealed. */
    private Set<Adjustment> elsewhere() {
        try (Stream<KeptMonth> all = store.things(KeptMonth.FAMILY).stream()) {
            return all.filter(other -> other.sealed().isEmpty())
                    .flatMap(other -> other.records().records().adjustments().stream())
                    .collect(Collectors.toSet());
        }
    }

    /** Returns the seals of the database, each with what it covers; a seal whose content is missing is left out. */
    static ImmutableList<SealedCycle> sealed(QualityStore store) {
        ImmutableList.Builder<SealedCycle> sealed = ImmutableList.builder();
        for (Seal seal : book(store).map(SealBook::seals).orElse(ImmutableList.of())) {
            store.things(KeptMonth.FAMILY)
                    .find(seal.cycle())
                    .flatMap(KeptMonth::sealed)
                    .ifPresent(content -> sealed.add(SealedCycle.of(seal, content)));
        }
        return sealed.build();
    }

    static Optional<SealBook> book(QualityStore store) {
        return store.things(SealBook.FAMILY).find(TENANT);
    }

    /** Saves a cycle that has gone further, alone. */
    void save(AppraisalCycle cycle) {
        store.commit(unit(cycle).build());
    }

    /** Begins a unit of work that saves a cycle. */
    UnitOfWork.Builder unit(AppraisalCycle cycle) {
        int known = editions.stream()
                .filter(edition -> edition.id().equals(cycle.id()))
                .mapToInt(AppraisalCycle::version)
                .findFirst()
                .orElse(0);
        return UnitOfWork.of(store.newKey()).save(AppraisalCycle.FAMILY, cycle, known);
    }
}
