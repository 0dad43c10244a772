package dev.qualitysdk.service.training;

import com.google.common.collect.Sets;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ProviderId;
import java.util.Set;

/** What each method of training asks for (clauses 5.2.1 to 5.2.4). */
final class MethodRules {

    private MethodRules() {}

    static void require(TrainingSessionStep.Planned planned, Set<EmployeeId> participants) {
        String clause = planned.method().clause().number();
        int trainers = planned.trainers().size();
        int invited = participants.size();
        Faults faults = Faults.in("training session " + planned.id());
        faults.check(invited >= 1, "participants", invited, "at least one", clause)
                .check(
                        Sets.intersection(planned.trainers(), participants).isEmpty(),
                        "participants",
                        Sets.intersection(planned.trainers(), participants),
                        "nobody who teaches",
                        clause)
                .check(
                        planned.provider().isPresent() == (planned.method() == TrainingMethod.EXTERNAL_COURSE),
                        "provider",
                        planned.provider().map(ProviderId::value).orElse("(nothing)"),
                        planned.method() == TrainingMethod.EXTERNAL_COURSE ? "who gives it" : "none",
                        clause);
        switch (planned.method()) {
            case INTERNAL_COURSE -> faults.check(trainers >= 1, "trainers", trainers, "at least one", clause);
            case ON_SITE_COACHING ->
                faults.check(trainers == 1, "trainers", trainers, "one senior", clause)
                        .check(invited == 1, "participants", invited, "one junior", clause);
            case CASE_ANALYSIS ->
                faults.check(!planned.cases().isEmpty(), "cases", "none", "at least one", clause)
                        .check(invited >= 2, "participants", invited, "at least two", clause);
            case EXTERNAL_COURSE -> faults.check(trainers == 0, "trainers", trainers, "none of ours", clause);
        }
        faults.refuse();
    }
}
