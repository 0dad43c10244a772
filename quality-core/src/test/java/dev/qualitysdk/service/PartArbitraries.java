package dev.qualitysdk.service;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.assessment.AssessmentArbitraries;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Visit;
import dev.qualitysdk.service.commitment.CommitmentArbitraries;
import dev.qualitysdk.service.commitment.CommitmentStep;
import dev.qualitysdk.service.complaint.ComplaintArbitraries;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.customer.CustomerArbitraries;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.lot.Custody;
import dev.qualitysdk.service.lot.LotArbitraries;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.settlement.SettlementArbitraries;
import dev.qualitysdk.service.settlement.SettlementStep;
import dev.qualitysdk.service.supervision.CorrectiveActionStep;
import dev.qualitysdk.service.supervision.FindingStep;
import dev.qualitysdk.service.supervision.Review;
import dev.qualitysdk.service.supervision.ReviewStep;
import dev.qualitysdk.service.supervision.SupervisionArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitraries of what things of the services are made of: any step of a thing that walked through its lifecycle. */
public final class PartArbitraries {

    private PartArbitraries() {}

    /** Steps of bookings. */
    public static Arbitrary<BookingStep> bookings() {
        return steps(BookingArbitraries.bookings());
    }

    /** Steps of commitments. */
    public static Arbitrary<CommitmentStep> commitments() {
        return steps(CommitmentArbitraries.commitments());
    }

    /** Steps of complaints. */
    public static Arbitrary<ComplaintStep> complaints() {
        return steps(ComplaintArbitraries.complaints());
    }

    /** Steps of customer files. */
    public static Arbitrary<CustomerStep> customerFiles() {
        return steps(CustomerArbitraries.files());
    }

    /** Steps of lots. */
    public static Arbitrary<LotStep> lots() {
        return steps(LotArbitraries.lots());
    }

    /** Steps of settlements. */
    public static Arbitrary<SettlementStep> settlements() {
        return steps(SettlementArbitraries.settlements());
    }

    /** Steps of findings. */
    public static Arbitrary<FindingStep> findings() {
        return steps(SupervisionArbitraries.findings());
    }

    /** Steps of corrective actions. */
    public static Arbitrary<CorrectiveActionStep> correctiveActions() {
        return steps(SupervisionArbitraries.correctiveActions());
    }

    /** Steps of assessments. */
    public static Arbitrary<AssessmentStep> assessments() {
        return steps(AssessmentArbitraries.assessments());
    }

    /** Reviews on the scale 1 to 5, some of the worst voided. */
    public static Arbitrary<Review> reviews() {
        return SupervisionArbitraries.reviews(BasicsArbitraries.ids(BookingId::of), BasicsArbitraries.instants());
    }

    /** Steps of reviews. */
    public static Arbitrary<ReviewStep> reviewSteps() {
        return steps(reviews());
    }

    /** Visits that ended. */
    public static Arbitrary<Visit> visits() {
        return BookingArbitraries.bookings()
                .filter(booking -> booking.visit().isPresent())
                .map(booking -> booking.visit().orElseThrow());
    }

    /** Who held a lot, and when. */
    public static Arbitrary<Custody> custodies() {
        return LotArbitraries.lots().flatMap(lot -> Arbitraries.of(lot.custody()));
    }

    private static <P extends Step, T extends Recorded<?, P>> Arbitrary<P> steps(Arbitrary<T> things) {
        return things.flatMap(thing -> Arbitraries.of(thing.steps()));
    }
}
