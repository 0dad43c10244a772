package dev.qualitysdk.service.lot;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Optional;

class LotLifecycleTest extends RecordedContract<LotId, LotStep, Lot, Lot.State, Lot.Event> {

    @Override
    protected Lifecycle<Lot.State, Lot.Event> lifecycle() {
        return Lot.LIFECYCLE;
    }

    @Override
    protected Family<LotId, LotStep, Lot> family() {
        return Lot.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                COLLECTED LABEL LABELLED 3.3.3
                COLLECTED HAND_OVER COLLECTED 3.3.3
                COLLECTED QUARANTINE QUARANTINED 3.3.1
                LABELLED LOAD IN_TRANSIT 3.3.2
                LABELLED HAND_OVER LABELLED 3.3.3
                LABELLED QUARANTINE QUARANTINED 3.3.1
                IN_TRANSIT RECEIVE RECEIVED 3.3.2
                IN_TRANSIT HAND_OVER IN_TRANSIT 3.3.3
                IN_TRANSIT QUARANTINE QUARANTINED 3.3.1
                RECEIVED VERIFY VERIFIED 3.3.3
                RECEIVED HAND_OVER RECEIVED 3.3.3
                RECEIVED QUARANTINE QUARANTINED 3.3.1
                RECEIVED EXCUSE RECEIVED 4.3
                VERIFIED STORE STORED 3.3.2
                VERIFIED VERIFY VERIFIED 3.3.3
                VERIFIED HAND_OVER VERIFIED 3.3.3
                VERIFIED QUARANTINE QUARANTINED 3.3.1
                VERIFIED EXCUSE VERIFIED 4.3
                STORED DISPATCH_OUT DISPATCHED_OUT 3.3.2
                STORED VERIFY STORED 3.3.3
                STORED HAND_OVER STORED 3.3.3
                STORED QUARANTINE QUARANTINED 3.3.1
                STORED EXCUSE STORED 4.3
                DISPATCHED_OUT QUARANTINE QUARANTINED 3.3.1
                DISPATCHED_OUT EXCUSE DISPATCHED_OUT 4.3
                QUARANTINED RELEASE BACK 3.3.1
                QUARANTINED HAND_OVER QUARANTINED 3.3.3
                QUARANTINED EXCUSE QUARANTINED 4.3
                """;
    }

    @Override
    protected Class<LotStep> steps() {
        return LotStep.class;
    }

    @Override
    protected Lot.State state(Lot lot) {
        return lot.state();
    }

    @Override
    protected Lot begin(Instant at) {
        return Lot.collect(LotStep.Collected.builder()
                .stamp(Stamp.of(at, at.plusSeconds(60), Actor.system("test")))
                .id(LotId.of("L-1"))
                .kind("copper-wire")
                .recorded(Quantity.ofGrams(12_500))
                .recorder(EmployeeId.of("E-1"))
                .booking(Optional.of(BookingId.of("B-1")))
                .branch(Optional.of(BranchId.of("east")))
                .channel(Optional.of(Channel.APP))
                .build());
    }

    @Override
    protected LotStep step(Lot lot, Lot.Event event, Instant at) {
        return LotArbitraries.step(lot, event, at, Quantity.ofGrams(12_400));
    }

    @Override
    protected Lot take(Lot lot, LotStep step) {
        return lot.take(step);
    }

    @Override
    protected boolean refusesByItself(Lot lot, Lot.Event event) {
        return LotArbitraries.refusesByItself(lot, event);
    }
}
