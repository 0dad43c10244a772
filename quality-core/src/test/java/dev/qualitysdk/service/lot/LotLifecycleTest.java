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
import dev.qualitysdk.lifecycle.LifecycleContract;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Optional;

class LotLifecycleTest extends LifecycleContract<LotId, LotStep, Lot, Lot.State, Lot.Event> {

    @Override
    protected Lifecycle<Lot.State, Lot.Event> lifecycle() {
        return Lot.LIFECYCLE;
    }

    @Override
    protected Family<LotId, LotStep, Lot> family() {
        return Lot.FAMILY;
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
