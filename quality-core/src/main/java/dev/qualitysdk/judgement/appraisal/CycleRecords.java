package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EvidenceSource;
import dev.qualitysdk.evidence.Veto;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything that the appraisal of a month rests on. Records of other months may be among them; what decides is the instant
 * that each carries.
 */
@Value.Immutable
public sealed interface CycleRecords permits ImmutableCycleRecords {

    /** {@return the month that is appraised} */
    YearMonth month();

    /** {@return where the evidence is summed up} */
    EvidenceSource evidence();

    /** {@return who is employed where, since when, on what pay; in any order} */
    ImmutableList<Employment> employments();

    /** {@return confirmed findings of conduct and commendations, in any order} */
    ImmutableList<ConductEntry> conduct();

    /** {@return the facts that bound a grade, in any order} */
    ImmutableList<Veto> vetoes();

    /** {@return how much of what an indicator speaks of has a result, in any order; several of one employee add up} */
    ImmutableList<Coverage> coverage();

    /** {@return grades set by two people, in the order in which they were set; of several for one employee the last holds} */
    ImmutableList<GradeOverride> overrides();

    /** {@return what restatements of earlier months carry into this one, in any order} */
    ImmutableList<Adjustment> adjustments();

    /**
     * {@return the instant as of which the records are seen; empty for the first instant after the month} Evidence and coverage
     * are handed over as they stand then; conduct and vetoes of after it are not seen.
     */
    Optional<Instant> asOf();

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link CycleRecords}. Not thread-safe. */
    final class Builder extends ImmutableCycleRecords.Builder {

        Builder() {}
    }
}
