package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealKeys;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Months that are calculated, published, confirmed and sealed one after the other, for tests. Not thread-safe. */
public final class Closing {

    /** The ordinary regulation with a window for objections of five working days. */
    public static final Regulation REGULATION = regulation();

    public static final TenantId TENANT = TenantId.of("default");
    public static final EmployeeId APPRAISER = EmployeeId.of("M-1");
    public static final EmployeeId DECIDER = EmployeeId.of("M-2");
    public static final EmployeeId CONFIRMER = EmployeeId.of("M-3");

    /** The chain so far. */
    public final List<SealedCycle> chain = new ArrayList<>();

    private SealKeys keys = keys("2026");

    private static Regulation regulation() {
        Regulation ordinary = RegulationArbitraries.ordinary().build();
        Regulation.Builder regulation = Regulation.builder();
        return regulation
                .from(ordinary)
                .allowances(ImmutableSortedMap.<Duty, Allowance>naturalOrder()
                        .putAll(ordinary.allowances())
                        .put(Duty.OBJECTION, Allowance.workingDays(5))
                        .build())
                .build();
    }

    /** Keys by name, the one named the current; each is made of its name. */
    public static SealKeys keys(String current) {
        return new SealKeys() {
            @Override
            public String current() {
                return current;
            }

            @Override
            public Optional<SecretKey> key(String name) {
                return name.startsWith("20") ? Optional.of(secret(name)) : Optional.empty();
            }
        };
    }

    /** A key of 32 bytes or more. */
    public static SecretKey secret(String name) {
        return new SecretKeySpec(
                ("a key of the host, not a secret: " + name).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public static Stamp stamp(Instant at) {
        return Stamp.of(at, Actor.system("test"));
    }

    /** A piece of evidence inside a month. */
    public static Evidence piece(YearMonth month, String subject, String employee, Indicator indicator, int met) {
        Evidence.Builder piece = Evidence.builder();
        return piece.indicator(indicator)
                .subject(subject)
                .employee(EmployeeId.of(employee))
                .at(month.atDay(10).atTime(8, 0).toInstant(java.time.ZoneOffset.UTC))
                .numerator(met)
                .denominator(1)
                .clause(indicator.clause())
                .regulation(RegulationVersion.of("2026-01"))
                .build();
    }

    /** The records of a month without evidence: E-1 and E-2 are employed. */
    public static CycleRecords.Builder records(YearMonth month) {
        CycleRecords.Builder records = CycleRecords.builder();
        return records.month(month)
                .evidence(Ledger.of(List.of()))
                .addEmployments(
                        Month.employment("E-1", "north", "2026-01-01", "", "5000.00", "800.00"),
                        Month.employment("E-2", "north", "2026-01-01", "", "5000.00", "800.00"));
    }

    /** The records with evidence. */
    public static CycleRecords with(CycleRecords records, Iterable<Evidence> evidence) {
        CycleRecords.Builder filled = CycleRecords.builder();
        return filled.from(records).evidence(Ledger.of(evidence)).build();
    }

    /** The appraisal of a month. */
    public static CycleAppraisal appraise(CycleRecords records, Iterable<Evidence> evidence) {
        return Appraiser.appraise(REGULATION, with(records, evidence));
    }

    /** The first instant after a month. */
    public static Instant end(YearMonth month) {
        return REGULATION.cycle(month).end();
    }

    /** A cycle up to its publication, an hour after the month ended. */
    public static AppraisalCycle published(AppraisalCycleStep.Opened opened, CycleAppraisal appraisal) {
        return AppraisalCycle.open(opened)
                .calculate(stamp(opened.at().plusSeconds(1)), APPRAISER, appraisal)
                .publish(stamp(opened.at().plusSeconds(2)), APPRAISER, REGULATION);
    }

    public static AppraisalCycleStep.Opened opened(YearMonth month) {
        return AppraisalCycleStep.Opened.of(stamp(end(month).plus(Duration.ofHours(1))), month, REGULATION);
    }

    /** Seals with another key from now on. */
    public Closing rotate(String key) {
        keys = keys(key);
        return this;
    }

    public SealKeys keys() {
        return keys;
    }

    public List<Seal> seals() {
        return chain.stream().map(SealedCycle::seal).toList();
    }

    /** Closes a month nobody objects to, with one response met by E-1 and one missed by E-2. */
    public AppraisalCycle close(YearMonth month) {
        return close(month, usual(month), List.of());
    }

    public static List<Evidence> usual(YearMonth month) {
        return List.of(
                piece(month, "B-1", "E-1", Indicator.RESPONSE_TIMELINESS, 1),
                piece(month, "B-2", "E-2", Indicator.RESPONSE_TIMELINESS, 0),
                piece(month, "B-3", "E-2", Indicator.RESPONSE_TIMELINESS, 1));
    }

    /** Closes a month nobody objects to. */
    public AppraisalCycle close(YearMonth month, List<Evidence> evidence, List<Adjustment> adjustments) {
        return close(
                opened(month), records(month).addAllAdjustments(adjustments).build(), evidence);
    }

    /** Closes an edition nobody objects to. */
    public AppraisalCycle close(AppraisalCycleStep.Opened opened, CycleRecords records, List<Evidence> evidence) {
        CycleAppraisal appraisal = appraise(records, evidence);
        AppraisalCycle published = published(opened, appraisal);
        return seal(confirmed(published, appraisal), appraisal, records, evidence);
    }

    /** Closes a month nobody objects to, in which two people set a grade. */
    public AppraisalCycle close(YearMonth month, GradeOverride override) {
        List<Evidence> evidence = usual(month);
        CycleRecords records = records(month).addOverrides(override).build();
        CycleAppraisal appraisal = appraise(records, evidence);
        AppraisalCycle open = AppraisalCycle.open(opened(month));
        AppraisalCycle published = open.calculate(
                        stamp(open.opened().at()),
                        APPRAISER,
                        appraise(records(month).build(), evidence))
                .override(stamp(open.opened().at()), override)
                .calculate(stamp(open.opened().at()), APPRAISER, appraisal)
                .publish(stamp(open.opened().at()), APPRAISER, REGULATION);
        return seal(confirmed(published, appraisal), appraisal, records, evidence);
    }

    public static AppraisalCycle confirmed(AppraisalCycle published, CycleAppraisal appraisal) {
        Instant over = published.objectionsUntil().orElseThrow().plusSeconds(1);
        return published.confirm(stamp(over), CONFIRMER, Optional.empty(), appraisal);
    }

    public AppraisalCycle seal(
            AppraisalCycle confirmed, CycleAppraisal appraisal, CycleRecords records, List<Evidence> evidence) {
        CycleContent content = CycleContent.of(appraisal, records, evidence, confirmed.forms());
        Instant at = confirmed.steps().get(confirmed.version() - 1).at().plusSeconds(60);
        AppraisalCycle sealed = confirmed.seal(stamp(at), TENANT, seals(), content, keys);
        chain.add(SealedCycle.of(sealed.seal().orElseThrow(), content));
        return sealed;
    }
}
