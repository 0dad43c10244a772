package dev.qualitysdk.judgement.definition;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.judgement.kpi.IndicatorMember;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a definition puts a record, and why. */
@Value.Immutable
public sealed interface Placement permits ImmutablePlacement {

    /** The reason of a record that no rule puts into the population. */
    String NO_RULE = "no-rule";

    /** What the reason begins with where a fact is missing or of another type; its name follows. */
    String LACKS = "lacks.";

    /** What the reason begins with where the denominator is nothing; the name of the fact follows. */
    String NOTHING = "nothing.";

    /** What the reason begins with where the numerator would be more than the denominator; the name of the fact follows. */
    String EXCEEDS = "exceeds.";

    /** {@return the sets that the record is in, with their reasons; empty where it is outside the population} */
    Optional<IndicatorMember> member();

    /** {@return why it is not in a set, where a rule of that set could not be answered or a figure is of no use} */
    @Value.NaturalOrder
    ImmutableSortedMap<IndicatorMember.Part, String> doubts();

    /**
     * Returns why a record is outside the population.
     *
     * @return the reason, empty where it is inside
     */
    default Optional<String> outside() {
        return member().isPresent()
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(doubts().get(IndicatorMember.Part.POPULATION))
                        .orElse(NO_RULE));
    }

    /**
     * Returns a placement.
     *
     * @param member the member, or empty
     * @param doubts why it is not in a set, by set
     * @return the placement
     */
    static Placement of(Optional<IndicatorMember> member, Map<IndicatorMember.Part, String> doubts) {
        return ImmutablePlacement.of(member, ImmutableSortedMap.copyOf(doubts));
    }
}
