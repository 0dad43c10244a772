package dev.qualitysdk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.fixture.CompiledTypes;
import dev.qualitysdk.service.PartArbitraries;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentArbitraries;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.commitment.CommitmentArbitraries;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintArbitraries;
import dev.qualitysdk.service.customer.CustomerArbitraries;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotArbitraries;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementArbitraries;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.Review;
import dev.qualitysdk.service.supervision.SupervisionArbitraries;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of every lifecycle: how many of the generated histories pass each of its states. */
class ReachedProperties {

    /** Per cent of the histories. */
    private static final double LEAST = 2;

    @Provide
    Arbitrary<Booking> bookings() {
        return BookingArbitraries.bookings();
    }

    @Property(tries = 1000)
    void bookings_pass_every_state(@ForAll("bookings") Booking booking) {
        Reached.everyState(Booking.LIFECYCLE, Booking.FAMILY, booking, Booking::state, LEAST);
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return AssessmentArbitraries.assessments();
    }

    @Property(tries = 1000)
    void assessments_pass_every_state(@ForAll("assessments") Assessment assessment) {
        Reached.everyState(Assessment.LIFECYCLE, Assessment.FAMILY, assessment, Assessment::state, LEAST);
    }

    @Provide
    Arbitrary<Lot> lots() {
        return LotArbitraries.lots();
    }

    @Property(tries = 1000)
    void lots_pass_every_state(@ForAll("lots") Lot lot) {
        Reached.everyState(Lot.LIFECYCLE, Lot.FAMILY, lot, Lot::state, LEAST);
    }

    @Provide
    Arbitrary<Settlement> settlements() {
        return SettlementArbitraries.settlements();
    }

    @Property(tries = 1000)
    void settlements_pass_every_state(@ForAll("settlements") Settlement settlement) {
        Reached.everyState(Settlement.LIFECYCLE, Settlement.FAMILY, settlement, Settlement::state, LEAST);
    }

    @Provide
    Arbitrary<Complaint> complaints() {
        return ComplaintArbitraries.complaints();
    }

    @Property(tries = 1000)
    void complaints_pass_every_state(@ForAll("complaints") Complaint complaint) {
        Reached.everyState(Complaint.LIFECYCLE, Complaint.FAMILY, complaint, Complaint::state, LEAST);
    }

    @Provide
    Arbitrary<Commitment> commitments() {
        return CommitmentArbitraries.commitments();
    }

    @Property(tries = 1000)
    void commitments_pass_every_state(@ForAll("commitments") Commitment commitment) {
        Reached.everyState(Commitment.LIFECYCLE, Commitment.FAMILY, commitment, Commitment::state, LEAST);
    }

    @Provide
    Arbitrary<Finding> findings() {
        return SupervisionArbitraries.findings();
    }

    @Property(tries = 1000)
    void findings_pass_every_state(@ForAll("findings") Finding finding) {
        Reached.everyState(Finding.LIFECYCLE, Finding.FAMILY, finding, Finding::state, LEAST);
    }

    @Provide
    Arbitrary<CorrectiveAction> correctiveActions() {
        return SupervisionArbitraries.correctiveActions();
    }

    @Property(tries = 1000)
    void corrective_actions_pass_every_state(@ForAll("correctiveActions") CorrectiveAction correctiveAction) {
        Reached.everyState(
                CorrectiveAction.LIFECYCLE, CorrectiveAction.FAMILY, correctiveAction, CorrectiveAction::state, LEAST);
    }

    @Provide
    Arbitrary<Review> reviews() {
        return PartArbitraries.reviews();
    }

    @Property(tries = 1000)
    void reviews_pass_every_state(@ForAll("reviews") Review review) {
        Reached.everyState(Review.LIFECYCLE, Review.FAMILY, review, Review::state, LEAST);
    }

    @Provide
    Arbitrary<CustomerFile> customerFiles() {
        return CustomerArbitraries.lives();
    }

    @Property(tries = 1000)
    void customer_files_pass_every_state(@ForAll("customerFiles") CustomerFile file) {
        Reached.everyState(CustomerFile.LIFECYCLE, CustomerFile.FAMILY, file, CustomerFile::state, LEAST);
    }

    @Example
    void no_lifecycle_is_forgotten() {
        TreeSet<String> owners = new TreeSet<>();
        for (Class<?> type : CompiledTypes.ofTheLibrary()) {
            if (Arrays.stream(type.getDeclaredFields())
                    .anyMatch(field -> field.getType() == Lifecycle.class && Modifier.isStatic(field.getModifiers()))) {
                owners.add(type.getSimpleName());
            }
        }
        ImmutableSet<String> tried = Arrays.stream(ReachedProperties.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .map(method -> method.getParameterTypes()[0].getSimpleName())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(tried).as("write a property for it, as the others").containsExactlyInAnyOrderElementsOf(owners);
    }

    @Example
    void a_share_of_nothing_is_no_assertion() {
        Booking booking = bookings().sample();

        assertThatThrownBy(() -> Reached.everyState(Booking.LIFECYCLE, Booking.FAMILY, booking, Booking::state, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
