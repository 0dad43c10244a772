package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of customer files. */
public final class CustomerArbitraries {

    private CustomerArbitraries() {}

    /** Customer files, some of them amended. */
    public static Arbitrary<CustomerFile> files() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        BasicsArbitraries.ids(CustomerId::of),
                        BasicsArbitraries.ids(BranchId::of),
                        Arbitraries.of(CustomerKind.class),
                        Arbitraries.of(CustomerKind.class).list().ofMaxSize(2))
                .as((at, id, branch, kind, amendments) -> {
                    CustomerFile file = CustomerFile.open(
                            CustomerStep.Opened.of(Stamp.of(at, Actor.system("test")), id, branch, kind));
                    Instant next = at;
                    for (CustomerKind amended : amendments) {
                        next = next.plusSeconds(60);
                        file = file.amend(
                                CustomerStep.Amended.of(Stamp.of(next, Actor.system("test")), branch, amended));
                    }
                    return file;
                });
    }
}
