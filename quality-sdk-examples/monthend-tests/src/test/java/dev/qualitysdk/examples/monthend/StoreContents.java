package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.StoreOptions;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.Review;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that the database of a month-end holds, step by step. */
final class StoreContents {

    static final ImmutableList<Family<?, ?, ?>> FAMILIES = ImmutableList.of(
            Employment.FAMILY,
            CustomerFile.FAMILY,
            Booking.FAMILY,
            Assessment.FAMILY,
            Lot.FAMILY,
            Settlement.FAMILY,
            Complaint.FAMILY,
            Review.FAMILY,
            Finding.FAMILY,
            CorrectiveAction.FAMILY,
            Commitment.FAMILY);

    private StoreContents() {}

    /** Returns the steps of every thing, by family and identifier, after verifying the journal. */
    static SortedMap<String, List<CanonicalForm>> of(Path out) {
        SortedMap<String, List<CanonicalForm>> contents = new TreeMap<>();
        String url = "jdbc:h2:file:" + out.resolve("records").toAbsolutePath();
        try (QualityStore store = QualityStore.open(url, StoreOptions.of(Clock.systemUTC()))) {
            org.assertj.core.api.Assertions.assertThat(store.verify(FAMILIES).isSound())
                    .isTrue();
            FAMILIES.forEach(family -> add(store, family, contents));
        }
        return contents;
    }

    private static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void add(
            QualityStore store, Family<I, S, T> family, SortedMap<String, List<CanonicalForm>> contents) {
        try (Stream<T> things = store.things(family).stream()) {
            things.forEach(thing -> contents.put(
                    family + " " + thing.id(),
                    thing.steps().stream().map(Step::form).toList()));
        }
    }
}
