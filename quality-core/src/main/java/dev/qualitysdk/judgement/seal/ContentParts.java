package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Takes a month apart into its named parts. */
final class ContentParts {

    private final CycleAppraisal appraised;
    private final CanonicalForm whole;
    private final TreeMap<String, CanonicalForm> parts = new TreeMap<>();

    ContentParts(CycleAppraisal appraised, CycleRecords records, Iterable<Evidence> evidence) {
        this.appraised = appraised;
        this.whole = appraised.form();
        TimeWindow cycle = appraised.cycle();
        List<Evidence> counted = StreamSupport.stream(evidence.spliterator(), false)
                .filter(piece -> cycle.contains(piece.at()))
                .toList();
        requireSame(records, counted);
        appraisal();
        all(counted.stream(), piece -> "evidence " + piece.indicator() + " " + piece.subject(), Evidence::form);
        all(
                records.conduct().stream().filter(entry -> cycle.contains(entry.at())),
                entry -> "conduct " + entry.subject(),
                ContentParts::of);
        all(
                records.vetoes().stream().filter(veto -> cycle.contains(veto.at())),
                veto -> "veto " + veto.subject(),
                ContentParts::of);
        all(records.coverage().stream(), ContentParts::name, ContentParts::of);
        all(
                records.employments().stream().filter(this::isOfTheMonth),
                employment -> "employment " + employment.id(),
                ContentParts::of);
    }

    ImmutableSortedMap<String, CanonicalForm> with(Iterable<CanonicalForm> steps) {
        int number = 0;
        for (CanonicalForm step : steps) {
            parts.put(String.format(Locale.ROOT, "%s%04d", CycleContent.STEP, ++number), step);
        }
        return ImmutableSortedMap.copyOfSorted(parts);
    }

    private void requireSame(CycleRecords records, List<Evidence> counted) {
        CycleRecords.Builder same = CycleRecords.builder();
        same.from(records).evidence(Ledger.of(counted)).asOf(appraised.asOf());
        CanonicalForm again =
                Appraiser.appraise(appraised.regulation(), same.build()).form();
        Faults.in("content of " + appraised.month())
                .check(
                        again.equals(whole),
                        "appraisal",
                        whole.digest(),
                        "what the records give when they are appraised again, " + again.digest(),
                        "4.3")
                .refuse();
    }

    private boolean isOfTheMonth(Employment employment) {
        return appraised
                .scorecard(employment.assignment().employee())
                .filter(card -> card.outcome().stretches().stream()
                        .anyMatch(stretch -> stretch.assignment()
                                .since()
                                .equals(employment.assignment().since())))
                .isPresent();
    }

    /** The company's figures apart from the cards, which are parts of their own. */
    private void appraisal() {
        CanonicalForm.Builder apart = CanonicalForm.of(CycleContent.APPRAISAL).put("digest", whole.digest());
        whole.fields().forEach((name, text) -> {
            if (!name.startsWith("scorecards.")) {
                apart.put(name, text);
            }
        });
        parts.put(CycleContent.APPRAISAL, apart.build());
        for (Scorecard card : appraised.scorecards().values()) {
            parts.put(CycleContent.CARD + card.employee(), card.form());
        }
    }

    /** Names are told apart by a number where they are the same, in the order of the bytes, so that input order does not matter. */
    private <T> void all(
            Stream<T> things,
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, CanonicalForm> toForm) {
        TreeMap<String, ImmutableList.Builder<CanonicalForm>> named = new TreeMap<>();
        things.forEach(thing -> named.computeIfAbsent(name.apply(thing), fresh -> ImmutableList.builder())
                .add(toForm.apply(thing)));
        named.forEach((text, forms) -> {
            List<CanonicalForm> same = forms.build().stream()
                    .sorted(Comparator.comparing(CanonicalForm::toString))
                    .toList();
            for (CanonicalForm form : same) {
                String free = text;
                for (int number = 2; parts.containsKey(free); number++) {
                    free = text + " (" + number + ")";
                }
                parts.put(free, form);
            }
        });
    }

    private static String name(Coverage coverage) {
        return "coverage " + coverage.indicator()
                + coverage.employee().map(employee -> " of " + employee).orElse("")
                + coverage.branch().map(branch -> " in " + branch).orElse("")
                + coverage.team().map(team -> " of team " + team).orElse("")
                + coverage.channel().map(channel -> " by " + channel).orElse("");
    }

    private static CanonicalForm of(ConductEntry entry) {
        return CanonicalForm.of("conduct")
                .put("employee", entry.employee())
                .put("subject", entry.subject())
                .put("direction", entry.direction())
                .put("points", entry.points())
                .put("at", entry.at())
                .put("clause", entry.clause().number())
                .build();
    }

    private static CanonicalForm of(Veto veto) {
        return CanonicalForm.of("veto")
                .put("employee", veto.employee())
                .put("subject", veto.subject())
                .put("reason", veto.reason())
                .put("at", veto.at())
                .put("clause", veto.clause().number())
                .build();
    }

    private static CanonicalForm of(Coverage coverage) {
        return CanonicalForm.of("coverage")
                .put("indicator", coverage.indicator())
                .put("employee", coverage.employee())
                .put("branch", coverage.branch())
                .put("team", coverage.team())
                .put("channel", coverage.channel())
                .put("due", coverage.due())
                .put("covered", coverage.covered())
                .build();
    }

    private static CanonicalForm of(Employment employment) {
        return CanonicalForm.of("employment")
                .put("employee", employment.assignment().employee())
                .put("branch", employment.assignment().branch())
                .put("team", employment.assignment().team())
                .put("since", employment.assignment().since())
                .put("wage", employment.wage())
                .put("baseBonus", employment.baseBonus())
                .build();
    }
}
