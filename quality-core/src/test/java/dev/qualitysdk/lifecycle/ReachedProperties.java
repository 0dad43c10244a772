package dev.qualitysdk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.fixture.CompiledTypes;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.CycleArbitraries;
import dev.qualitysdk.regulation.version.Enactment;
import dev.qualitysdk.regulation.version.VersionArbitraries;
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
import dev.qualitysdk.service.incident.Incident;
import dev.qualitysdk.service.incident.IncidentArbitraries;
import dev.qualitysdk.service.incident.IncidentPlan;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotArbitraries;
import dev.qualitysdk.service.settlement.ReceiptBook;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementArbitraries;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.Feedback;
import dev.qualitysdk.service.supervision.FeedbackArbitraries;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.Review;
import dev.qualitysdk.service.supervision.Suggestion;
import dev.qualitysdk.service.supervision.SuggestionArbitraries;
import dev.qualitysdk.service.supervision.SupervisionArbitraries;
import dev.qualitysdk.service.training.TrainingArbitraries;
import dev.qualitysdk.service.training.TrainingPlan;
import dev.qualitysdk.service.training.TrainingSession;
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

    /** Lifecycles of parts, which no history of their own walks through, and the property that asserts their states. */
    private static final ImmutableMap<String, String> PARTS =
            ImmutableMap.of("LotStock", "StockBookProperties.every_standing_is_reached_and_agrees_with_what_is_left");

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
    Arbitrary<ReceiptBook> receiptBooks() {
        return SettlementArbitraries.receiptBooks();
    }

    @Property(tries = 1000)
    void receipt_books_pass_every_state(@ForAll("receiptBooks") ReceiptBook book) {
        Reached.everyState(ReceiptBook.LIFECYCLE, ReceiptBook.FAMILY, book, ReceiptBook::state, LEAST);
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
    Arbitrary<Suggestion> suggestions() {
        return SuggestionArbitraries.suggestions();
    }

    @Property(tries = 1000)
    void suggestions_pass_every_state(@ForAll("suggestions") Suggestion suggestion) {
        Reached.everyState(Suggestion.LIFECYCLE, Suggestion.FAMILY, suggestion, Suggestion::state, LEAST);
    }

    @Provide
    Arbitrary<Feedback> feedback() {
        return FeedbackArbitraries.feedback();
    }

    @Property(tries = 1000)
    void feedback_passes_every_state(@ForAll("feedback") Feedback feedback) {
        Reached.everyState(Feedback.LIFECYCLE, Feedback.FAMILY, feedback, Feedback::state, LEAST);
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
    Arbitrary<IncidentPlan> incidentPlans() {
        return IncidentArbitraries.plans();
    }

    @Property(tries = 1000)
    void incident_plans_pass_every_state(@ForAll("incidentPlans") IncidentPlan plan) {
        Reached.everyState(IncidentPlan.LIFECYCLE, IncidentPlan.FAMILY, plan, IncidentPlan::state, LEAST);
    }

    @Provide
    Arbitrary<Incident> incidents() {
        return IncidentArbitraries.incidents();
    }

    @Property(tries = 1000)
    void incidents_pass_every_state(@ForAll("incidents") Incident incident) {
        Reached.everyState(Incident.LIFECYCLE, Incident.FAMILY, incident, Incident::state, LEAST);
    }

    @Provide
    Arbitrary<TrainingPlan> trainingPlans() {
        return TrainingArbitraries.plans();
    }

    @Property(tries = 1000)
    void training_plans_pass_every_state(@ForAll("trainingPlans") TrainingPlan plan) {
        Reached.everyState(TrainingPlan.LIFECYCLE, TrainingPlan.FAMILY, plan, TrainingPlan::state, LEAST);
    }

    @Provide
    Arbitrary<TrainingSession> trainingSessions() {
        return TrainingArbitraries.sessions();
    }

    @Property(tries = 1000)
    void training_sessions_pass_every_state(@ForAll("trainingSessions") TrainingSession session) {
        Reached.everyState(TrainingSession.LIFECYCLE, TrainingSession.FAMILY, session, TrainingSession::state, LEAST);
    }

    @Provide
    Arbitrary<Enactment> enactments() {
        return VersionArbitraries.enactments();
    }

    @Property(tries = 1000)
    void enactments_pass_every_state(@ForAll("enactments") Enactment enactment) {
        Reached.everyState(Enactment.LIFECYCLE, Enactment.FAMILY, enactment, Enactment::state, LEAST);
    }

    @Provide
    Arbitrary<CustomerFile> customerFiles() {
        return CustomerArbitraries.lives();
    }

    @Property(tries = 1000)
    void customer_files_pass_every_state(@ForAll("customerFiles") CustomerFile file) {
        Reached.everyState(CustomerFile.LIFECYCLE, CustomerFile.FAMILY, file, CustomerFile::state, LEAST);
    }

    @Provide
    Arbitrary<AppraisalCycle> appraisalCycles() {
        return CycleArbitraries.cycles();
    }

    @Property(tries = 1000)
    void appraisal_cycles_pass_every_state(@ForAll("appraisalCycles") AppraisalCycle cycle) {
        Reached.everyState(AppraisalCycle.LIFECYCLE, AppraisalCycle.FAMILY, cycle, AppraisalCycle::state, LEAST);
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
        ImmutableSet<String> elsewhere = CompiledTypes.ofItsTests().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Property.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(elsewhere).as("properties of parts").containsAll(PARTS.values());
        assertThat(owners).as("lifecycles of parts").containsAll(PARTS.keySet());
        owners.removeAll(PARTS.keySet());
        assertThat(tried).as("write a property for it, as the others").containsExactlyInAnyOrderElementsOf(owners);
    }

    @Example
    void a_share_of_nothing_is_no_assertion() {
        Booking booking = bookings().sample();

        assertThatThrownBy(() -> Reached.everyState(Booking.LIFECYCLE, Booking.FAMILY, booking, Booking::state, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
