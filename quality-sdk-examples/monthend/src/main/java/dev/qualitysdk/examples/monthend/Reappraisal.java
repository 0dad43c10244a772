package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.archive.SealedRecords;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.regulation.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A sealed month appraised anew from its sealed records, under the regulation that its seal names. A seal shows that nothing was
 * changed since; this shows that what was sealed is what the records give.
 */
final class Reappraisal {

    /** What is told first of a card. */
    private static final ImmutableSet<String> FIRST =
            ImmutableSet.of("score", "grade", "bonus", "net", "wageCut", "mean", "factor", "claim", "wage", "saved");

    /** One figure: the part that it stands in, its name, and its text as sealed and as it comes out; empty where there is none. */
    record Difference(String part, String figure, Optional<String> sealed, Optional<String> again) {

        /** Returns whose card it stands on; empty for a figure of the company, or a record. */
        Optional<String> employee() {
            return part.startsWith("card ") ? Optional.of(part.substring(5)) : Optional.empty();
        }
    }

    private Reappraisal() {}

    /** Returns the digest of the regulation that a month was sealed under. */
    static String digest(CycleContent content) {
        return Objects.requireNonNull(content.parts().get(CycleContent.APPRAISAL))
                .text("regulation.digest");
    }

    /** Returns the version that a month was sealed under, by name. */
    static String version(CycleContent content) {
        return Objects.requireNonNull(content.parts().get(CycleContent.APPRAISAL))
                .text("regulation");
    }

    /**
     * Returns every figure that comes out different.
     *
     * @throws InvalidValueException if the records cannot be read, or cannot be appraised under the regulation
     */
    static ImmutableList<Difference> of(Regulation regulation, CycleContent sealed) {
        FrozenRecords records = SealedRecords.of(sealed);
        CycleAppraisal appraisal = Appraiser.appraise(regulation, records.records());
        CycleContent again = CycleContent.of(appraisal, records.records(), records.evidence(), sealed.steps());
        List<Difference> differences = new ArrayList<>();
        for (String part : sealed.differences(again)) {
            differences.addAll(of(
                    part,
                    Optional.ofNullable(sealed.parts().get(part)),
                    Optional.ofNullable(again.parts().get(part))));
        }
        return ImmutableList.copyOf(differences);
    }

    private static List<Difference> of(String part, Optional<CanonicalForm> sealed, Optional<CanonicalForm> again) {
        if (sealed.isEmpty() || again.isEmpty()) {
            return List.of(
                    new Difference(part, "", sealed.map(CanonicalForm::digest), again.map(CanonicalForm::digest)));
        }
        TreeSet<String> names = new TreeSet<>();
        names.addAll(sealed.get().fields().keySet());
        names.addAll(again.get().fields().keySet());
        List<String> ordered = new ArrayList<>(FIRST);
        names.stream().filter(name -> !FIRST.contains(name)).forEach(ordered::add);
        List<Difference> differences = new ArrayList<>();
        for (String name : ordered) {
            Optional<String> one = sealed.get().optional(name);
            Optional<String> other = again.get().optional(name);
            if (!one.equals(other)) {
                differences.add(new Difference(part, name, one, other));
            }
        }
        return differences;
    }
}
