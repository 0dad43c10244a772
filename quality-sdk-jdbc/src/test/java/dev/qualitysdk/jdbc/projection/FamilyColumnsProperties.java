package dev.qualitysdk.jdbc.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.evidence.EvidenceArbitraries;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.PartArbitraries;
import dev.qualitysdk.service.assessment.AssessmentArbitraries;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.commitment.CommitmentArbitraries;
import dev.qualitysdk.service.complaint.ComplaintArbitraries;
import dev.qualitysdk.service.customer.CustomerArbitraries;
import dev.qualitysdk.service.lot.LotArbitraries;
import dev.qualitysdk.service.settlement.SettlementArbitraries;
import dev.qualitysdk.service.supervision.SupervisionArbitraries;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** No column of the families' tables looks for a field that no step has. */
class FamilyColumnsProperties {

    private static final int OF_EACH = 150;

    /** Optional fields that the arbitraries leave empty; the forms of these steps do write them. */
    private static final Set<String> LEFT_EMPTY =
            Set.of("booking.amended/place", "employment.ended/until", "settlement.fallen_due/assessment");

    @Provide
    Arbitrary<List<Recorded<?, ?>>> things() {
        return each(EvidenceArbitraries.employments())
                .flatMap(first -> each(CustomerArbitraries.lives()).map(more -> both(first, more)))
                .flatMap(first -> each(BookingArbitraries.bookings()).map(more -> both(first, more)))
                .flatMap(first -> each(AssessmentArbitraries.assessments()).map(more -> both(first, more)))
                .flatMap(first -> each(LotArbitraries.lots()).map(more -> both(first, more)))
                .flatMap(first -> each(SettlementArbitraries.settlements()).map(more -> both(first, more)))
                .flatMap(first -> each(ComplaintArbitraries.complaints()).map(more -> both(first, more)))
                .flatMap(first -> each(PartArbitraries.reviews()).map(more -> both(first, more)))
                .flatMap(first -> each(SupervisionArbitraries.findings()).map(more -> both(first, more)))
                .flatMap(first ->
                        each(SupervisionArbitraries.correctiveActions()).map(more -> both(first, more)))
                .flatMap(first -> each(CommitmentArbitraries.commitments()).map(more -> both(first, more)));
    }

    private static Arbitrary<List<Recorded<?, ?>>> each(Arbitrary<? extends Recorded<?, ?>> things) {
        return things.list().ofSize(OF_EACH).map(List::copyOf);
    }

    private static List<Recorded<?, ?>> both(List<Recorded<?, ?>> some, List<Recorded<?, ?>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void every_column_shows_a_field_that_some_step_has(@ForAll("things") List<Recorded<?, ?>> things) {
        Set<String> written = new TreeSet<>();
        for (Recorded<?, ?> thing : things) {
            for (Step step : thing.steps()) {
                CanonicalForm form = step.form();
                form.fields().keySet().forEach(field -> written.add(form.kind() + "/" + field));
            }
        }

        Set<String> sought = new TreeSet<>();
        FamilyTables.ALL.forEach(projection -> projection
                .columns()
                .forEach(column -> column.sources().forEach((kind, field) -> sought.add(kind + "/" + field))));
        assertThat(sought).hasSizeGreaterThan(60);
        sought.removeAll(written);
        sought.removeAll(LEFT_EMPTY);
        assertThat(sought).as("looked for, and written by no step").isEmpty();
    }
}
