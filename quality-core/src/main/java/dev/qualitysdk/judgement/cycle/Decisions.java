package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.regulation.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was decided on the objections to a month, to be laid over its evidence (clause 4.3). It changes what the decisions name, and
 * nothing else; laid over evidence on which it lies already, it changes nothing, so that records that took the matching step
 * themselves are not touched twice.
 */
public final class Decisions {

    private final ImmutableList<Decision> decisions;

    private Decisions(ImmutableList<Decision> decisions) {
        this.decisions = decisions;
    }

    /**
     * Returns decisions.
     *
     * @param decisions the decisions in the order in which they were made; of several about one thing the last holds
     * @return the decisions
     */
    public static Decisions of(Iterable<Decision> decisions) {
        return new Decisions(ImmutableList.copyOf(decisions));
    }

    /**
     * Returns these decisions and further ones.
     *
     * @param more the further ones
     * @return all of them
     */
    public Decisions and(Iterable<Decision> more) {
        return of(
                ImmutableList.<Decision>builder().addAll(decisions).addAll(more).build());
    }

    /**
     * Returns the decisions.
     *
     * @return the decisions in the order in which they were made
     */
    public ImmutableList<Decision> list() {
        return decisions;
    }

    /**
     * Returns the evidence of a month as decided.
     *
     * @param evidence the evidence; that of other months stays as it is
     * @param cycle the month
     * @return the evidence in its order
     * @throws dev.qualitysdk.basics.InvalidValueException if a decision names two pieces of evidence at once, or a replacement lies
     *     outside the month
     */
    public ImmutableList<Evidence> overlay(Iterable<Evidence> evidence, TimeWindow cycle) {
        List<Evidence> laid = new ArrayList<>();
        evidence.forEach(laid::add);
        for (Decision decision : decisions) {
            if (decision.isEffective() && decision.contested().indicator().isPresent()) {
                lay(decision, laid, cycle);
            }
        }
        return ImmutableList.copyOf(laid);
    }

    private static void lay(Decision decision, List<Evidence> laid, TimeWindow cycle) {
        List<Integer> named = places(decision, laid, cycle);
        Faults.in("decision about " + decision.contested().subject())
                .check(named.size() <= 1, "evidence", named.size() + " pieces", "one piece of the month", "4.3")
                .check(
                        decision.replacement().isEmpty()
                                || cycle.contains(decision.replacement().get().at()),
                        "replacement.at",
                        decision.replacement().map(Evidence::at).orElse(cycle.start()),
                        "an instant of the month, " + cycle,
                        "4.3")
                .refuse();
        for (int place : named) {
            laid.set(place, decision.replacement().orElseGet(() -> excused(laid.get(place), decision)));
        }
    }

    private static List<Integer> places(Decision decision, List<Evidence> evidence, TimeWindow cycle) {
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            Evidence piece = evidence.get(i);
            if (decision.contested().names(piece) && cycle.contains(piece.at())) {
                named.add(i);
            }
        }
        return named;
    }

    /** An excuse only replaces a miss: what was fulfilled, or counts nothing already, stays. */
    private static Evidence excused(Evidence piece, Decision decision) {
        if (piece.disposition() != Disposition.COUNTED || piece.numerator() == piece.denominator()) {
            return piece;
        }
        Evidence.Builder excused = Evidence.builder();
        return excused.from(piece)
                .disposition(Disposition.EXCUSED)
                .reason(decision.reason().value())
                .build();
    }

    /**
     * Returns the records of a month as decided, ready to be appraised.
     *
     * @param records the records; their evidence is not used
     * @param evidence the evidence
     * @param cycle the month
     * @return the records with the evidence as decided, and without the conduct entries and vetoes that were excused
     * @throws dev.qualitysdk.basics.InvalidValueException if a decision cannot be laid over the evidence, see {@link #overlay}
     */
    public CycleRecords overlay(CycleRecords records, Iterable<Evidence> evidence, TimeWindow cycle) {
        Set<String> struck = decisions.stream()
                .filter(decision -> decision.isEffective()
                        && decision.contested().indicator().isEmpty())
                .map(decision -> decision.contested().subject())
                .collect(Collectors.toSet());
        CycleRecords.Builder decided = CycleRecords.builder();
        return decided.from(records)
                .evidence(Ledger.of(overlay(evidence, cycle)))
                .conduct(records.conduct().stream()
                        .filter(entry -> !struck.contains(entry.subject()))
                        .toList())
                .vetoes(records.vetoes().stream()
                        .filter(veto -> !struck.contains(veto.subject()))
                        .toList())
                .build();
    }

    /**
     * Returns the decisions that change nothing: what they name is not there, was a success, or is already so.
     *
     * @param records the records
     * @param evidence the evidence
     * @param cycle the month
     * @return the decisions, rejections left out
     */
    public ImmutableList<Decision> withoutEffect(CycleRecords records, Iterable<Evidence> evidence, TimeWindow cycle) {
        ImmutableList<Evidence> pieces = ImmutableList.copyOf(evidence);
        return decisions.stream()
                .filter(Decision::isEffective)
                .filter(decision -> {
                    Decisions alone = of(ImmutableList.of(decision));
                    CycleRecords after = alone.overlay(records, pieces, cycle);
                    return alone.overlay(pieces, cycle).equals(pieces)
                            && after.conduct().equals(records.conduct())
                            && after.vetoes().equals(records.vetoes());
                })
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the records that differ between what was published and what is to be sealed although no decision names them: there
     * must be none, for what is published changes by decisions only.
     *
     * @param published the content as published
     * @param now the content as it is to be sealed
     * @return the names of the records, see {@link CycleContent#parts}
     */
    public ImmutableSortedSet<String> unnamed(CycleContent published, CycleContent now) {
        Set<String> named = decisions.stream()
                .filter(Decision::isEffective)
                .flatMap(decision -> Stream.of("evidence", "conduct", "veto")
                        .map(kind -> kind
                                + decision.contested()
                                        .indicator()
                                        .map(indicator -> " " + indicator)
                                        .orElse("") + " "
                                + decision.contested().subject()))
                .collect(Collectors.toSet());
        return published.differences(now).stream()
                .filter(name ->
                        published.records().containsKey(name) || now.records().containsKey(name))
                .filter(name -> !named.contains(name))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /**
     * Returns what further decisions would change, to be looked at before anybody decides: score and money of everybody as they are
     * with what was decided so far, and as they would be.
     *
     * @param regulation the version of the cycle
     * @param records the records; their evidence is not used
     * @param evidence the evidence
     * @param proposed the decisions that are thought of
     * @return both side by side
     * @throws dev.qualitysdk.basics.InvalidValueException if a decision cannot be laid over the evidence, see {@link #overlay}
     */
    public Comparison counterfactual(
            Regulation regulation, CycleRecords records, Iterable<Evidence> evidence, Iterable<Decision> proposed) {
        TimeWindow cycle = regulation.cycle(records.month());
        return Comparison.of(
                Appraiser.appraise(regulation, overlay(records, evidence, cycle)),
                Appraiser.appraise(regulation, and(proposed).overlay(records, evidence, cycle)));
    }
}
