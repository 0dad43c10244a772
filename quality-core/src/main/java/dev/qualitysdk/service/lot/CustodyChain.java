package dev.qualitysdk.service.lot;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import java.time.Instant;
import java.util.Optional;

/** The chain of custody that the steps of a lot are. */
final class CustodyChain {

    private CustodyChain() {}

    static ImmutableList<Custody> of(LotStep.Collected collected, ImmutableList<LotStep> steps) {
        ImmutableList.Builder<Custody> chain = ImmutableList.builder();
        EmployeeId holder = collected.recorder();
        Instant since = collected.at();
        for (LotStep step : steps) {
            Optional<EmployeeId> taker = taker(step);
            boolean left = step instanceof ImmutableDispatchedOut;
            if (taker.isPresent() || left) {
                chain.add(Custody.of(holder, since, Optional.of(step.at())));
                holder = taker.orElse(holder);
                since = step.at();
            }
            if (left) {
                return chain.build();
            }
        }
        return chain.add(Custody.of(holder, since, Optional.empty())).build();
    }

    private static Optional<EmployeeId> taker(LotStep step) {
        if (step instanceof ImmutableLoaded s) {
            return Optional.of(s.taker());
        } else if (step instanceof ImmutableHandedOver s) {
            return Optional.of(s.taker());
        } else if (step instanceof ImmutableReceived s) {
            return Optional.of(s.taker());
        }
        return Optional.empty();
    }
}
