package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.LocalDate;
import java.util.Optional;

/** The terms for which a part is valid, each counted from the anchor. */
final class CertificationTerms {

    private CertificationTerms() {}

    /** The step by which a part is passed on a date: a renewal in time keeps the anchor, and what lapsed is anchored anew. */
    static CertificationStep.Passed next(
            Certification certification,
            Stamp stamp,
            TrainingTopic part,
            TrainingSessionId session,
            LocalDate on,
            Course course) {
        Optional<Validity> present = certification.latest(part);
        Optional<LocalDate> last = present.flatMap(Validity::last);
        boolean lapsed = present.isEmpty() || last.filter(on::isAfter).isPresent();
        if (lapsed) {
            return CertificationStep.Passed.of(stamp, part, session, on, on, 1, course.months());
        }
        LocalDate from = last.map(day -> day.minusMonths(course.renewal())).orElse(LocalDate.MAX);
        if (on.isBefore(from)) {
            throw certification.refusal(
                    "part " + part + " is valid"
                            + last.map(day ->
                                            " until " + day + " and can be renewed from " + from + " on, not on " + on)
                                    .orElse(" for ever"),
                    "Pass it again once it can be renewed.");
        }
        CertificationStep.Passed before = step(certification, part);
        return sameMonths(certification, before, course)
                ? CertificationStep.Passed.of(
                        stamp, part, session, on, before.anchor(), before.term() + 1, before.months())
                : CertificationStep.Passed.of(
                        stamp, part, session, on, last.orElseThrow().plusDays(1), 1, course.months());
    }

    /** Whether the term before was, and is still, as long as the course asks for today. */
    private static boolean sameMonths(Certification certification, CertificationStep.Passed before, Course course) {
        return before.months().equals(course.months())
                && certification.latest(before.part()).equals(Optional.of(validity(before)));
    }

    private static CertificationStep.Passed step(Certification certification, TrainingTopic part) {
        return certification.steps().reverse().stream()
                .filter(step -> step instanceof CertificationStep.Passed passed
                        && passed.part().equals(part))
                .map(CertificationStep.Passed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static Validity validity(CertificationStep.Passed passed) {
        return ImmutableValidity.of(
                passed.part(),
                passed.session(),
                passed.term() == 1
                        ? passed.anchor()
                        : passed.anchor()
                                .plusMonths(
                                        (passed.term() - 1L) * passed.months().orElseThrow())
                                .plusDays(1),
                passed.months().map(months -> passed.anchor().plusMonths((long) passed.term() * months)));
    }

    /** The present term by another number of months, counted from where it began. */
    static Validity migrated(Certification certification, Validity present, int months) {
        CertificationStep.Passed passed = step(certification, present.part());
        LocalDate begin = passed.anchor()
                .plusMonths((passed.term() - 1L) * passed.months().orElse(0));
        return ImmutableValidity.of(
                present.part(), present.session(), present.first(), Optional.of(begin.plusMonths(months)));
    }
}
