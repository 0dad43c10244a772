package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.lifecycle.Family;
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

/** Every kind of thing that the program keeps. */
final class Families {

    static final ImmutableList<Family<?, ?, ?>> ALL = ImmutableList.of(
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
            Commitment.FAMILY,
            AppraisalCycle.FAMILY,
            SealBook.FAMILY,
            KeptMonth.FAMILY);

    private Families() {}
}
