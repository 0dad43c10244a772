package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import java.time.Instant;

class CustomerLifecycleTest
        extends RecordedContract<CustomerId, CustomerStep, CustomerFile, CustomerFile.State, CustomerFile.Event> {

    @Override
    protected Lifecycle<CustomerFile.State, CustomerFile.Event> lifecycle() {
        return CustomerFile.LIFECYCLE;
    }

    @Override
    protected Family<CustomerId, CustomerStep, CustomerFile> family() {
        return CustomerFile.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                ACTIVE AMEND ACTIVE 7.1.1
                ACTIVE ENTER ACTIVE 7.1.1
                ACTIVE CORRECT ACTIVE 7.1.3
                ACTIVE STATE_BASIS ACTIVE 7.1.2
                ACTIVE CONSENT ACTIVE 7.1.2
                ACTIVE WITHDRAW_CONSENT ACTIVE 7.1.2
                ACTIVE REVIEW ACTIVE 7.1.3
                ACTIVE VERIFY ACTIVE 7.1.2
                ACTIVE EXPORT ACTIVE 7.1.2
                ACTIVE HOLD ACTIVE 7.1.2
                ACTIVE RELEASE ACTIVE 7.1.2
                ACTIVE REQUEST_ERASURE ACTIVE 7.1.2
                ACTIVE WITHDRAW_REQUEST ACTIVE 7.1.2
                ACTIVE DECIDE ACTIVE 7.1.2
                ACTIVE RESTRICT RESTRICTED 7.1.2
                ACTIVE ERASE ERASED 7.1.2
                ACTIVE MERGE MERGED 7.1.1
                ACTIVE ABSORB ACTIVE 7.1.1
                ACTIVE PART ACTIVE 7.1.1
                MERGED WITHDRAW_CONSENT MERGED 7.1.2
                MERGED VERIFY MERGED 7.1.2
                MERGED HOLD MERGED 7.1.2
                MERGED RELEASE MERGED 7.1.2
                MERGED REQUEST_ERASURE MERGED 7.1.2
                MERGED WITHDRAW_REQUEST MERGED 7.1.2
                MERGED DECIDE MERGED 7.1.2
                MERGED RESTRICT RESTRICTED 7.1.2
                MERGED ERASE ERASED 7.1.2
                MERGED UNMERGE ACTIVE 7.1.1
                MERGED PART MERGED 7.1.1
                RESTRICTED CORRECT RESTRICTED 7.1.3
                RESTRICTED WITHDRAW_CONSENT RESTRICTED 7.1.2
                RESTRICTED VERIFY RESTRICTED 7.1.2
                RESTRICTED EXPORT RESTRICTED 7.1.2
                RESTRICTED HOLD RESTRICTED 7.1.2
                RESTRICTED RELEASE RESTRICTED 7.1.2
                RESTRICTED REQUEST_ERASURE RESTRICTED 7.1.2
                RESTRICTED WITHDRAW_REQUEST BACK 7.1.2
                RESTRICTED DECIDE RESTRICTED 7.1.2
                RESTRICTED RESTRICT RESTRICTED 7.1.2
                RESTRICTED ERASE ERASED 7.1.2
                """;
    }

    @Override
    protected Class<CustomerStep> steps() {
        return CustomerStep.class;
    }

    @Override
    protected CustomerFile.State state(CustomerFile file) {
        return file.state();
    }

    @Override
    protected CustomerFile begin(Instant at) {
        return CustomerExamples.prepared(at);
    }

    /** A merge takes the decision on an erasure away, a withdrawal the request; what then is refused has tests of its own. */
    @Override
    protected boolean refusesByItself(CustomerFile file, CustomerFile.Event event) {
        return CustomerFile.LIFECYCLE.allows(file.state(), event)
                && switch (event) {
                    case RESTRICT, ERASE -> file.erasureDecision().isEmpty();
                    case WITHDRAW_REQUEST, DECIDE -> !file.erasurePending();
                    default -> false;
                };
    }

    @Override
    protected CustomerStep step(CustomerFile file, CustomerFile.Event event, Instant at) {
        return CustomerExamples.step(file, event, at);
    }

    @Override
    protected CustomerFile take(CustomerFile file, CustomerStep step) {
        return file.take(step);
    }
}
