package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.TrainingNeed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TrainingProperties {

    @Provide
    Arbitrary<Certification> certifications() {
        return TrainingArbitraries.certifications();
    }

    @Provide
    Arbitrary<TrainingSession> sessions() {
        return TrainingArbitraries.sessions();
    }

    @Provide
    Arbitrary<List<TrainingNeed>> needs() {
        return TrainingArbitraries.needs().list().ofMaxSize(6);
    }

    @Property
    @Label("trap 126 a certification is valid on a date exactly when each part is")
    void valid_means_every_part_is(
            @ForAll("certifications") Certification certification, @ForAll @IntRange(min = 0, max = 40_000) int days) {
        LocalDate date = LocalDate.of(1995, 1, 1).plusDays(days);
        Set<TrainingTopic> valid = new HashSet<>();
        for (Validity validity : certification.validities()) {
            if (!date.isBefore(validity.first())
                    && (validity.last().isEmpty()
                            || !date.isAfter(validity.last().get()))) {
                valid.add(validity.part());
            }
        }

        assertThat(certification.isValidOn(date))
                .isEqualTo(valid.equals(certification.opened().parts()));
    }

    @Property
    @Label("trap 127 every last day is the anchor and a whole number of terms, unless it was migrated")
    void last_days_are_counted_from_the_anchor(@ForAll("certifications") Certification certification) {
        boolean migrated = certification.steps().stream().anyMatch(CertificationStep.Migrated.class::isInstance);
        ImmutableList<CertificationStep.Passed> passed = certification.steps().stream()
                .filter(CertificationStep.Passed.class::isInstance)
                .map(CertificationStep.Passed.class::cast)
                .collect(ImmutableList.toImmutableList());
        assertThat(certification.validities()).hasSameSizeAs(passed);
        for (int i = 0; i < passed.size(); i++) {
            CertificationStep.Passed step = passed.get(i);
            if (!migrated) {
                assertThat(certification.validities().get(i).last())
                        .isEqualTo(step.months().map(months -> step.anchor().plusMonths((long) months * step.term())));
            }
            assertThat(certification.validities().get(i).contains(step.on())
                            || step.on()
                                    .isBefore(certification.validities().get(i).first()))
                    .isTrue();
        }
    }

    @Property
    @Label("trap 129 what was issued stays as it was when more is passed later")
    void what_was_issued_stays(@ForAll("certifications") Certification certification) {
        for (int n = 1; n <= certification.version(); n++) {
            boolean migratedLater = certification.steps().subList(n, certification.version()).stream()
                    .anyMatch(CertificationStep.Migrated.class::isInstance);
            ImmutableList<Validity> then =
                    Certification.replay(certification.steps().subList(0, n)).validities();
            if (!migratedLater) {
                assertThat(certification.validities().subList(0, then.size())).isEqualTo(then);
            }
        }
    }

    @Property
    void steps_of_certifications_are_read_back(@ForAll("certifications") Certification certification) {
        certification.steps().forEach(step -> {
            CanonicalForm form = step.form();
            assertThat(CertificationStep.read(CanonicalForm.of(form.kind(), form.fields())))
                    .isEqualTo(step);
        });
    }

    @Property
    @Label("trap 128 who passed attended and has a score that reached the mark, and nobody else passed")
    void passed_means_the_mark_was_reached(@ForAll("sessions") TrainingSession session) {
        session.participants()
                .forEach(employee -> assertThat(session.passed().contains(employee))
                        .isEqualTo(session.attended().contains(employee)
                                && session.score(employee)
                                        .filter(score -> score.compareTo(
                                                        session.planned().passMark())
                                                >= 0)
                                        .isPresent()));
        assertThat(session.attended()).containsAll(session.passed());
        assertThat(session.participants()).containsAll(session.attended());
    }

    @Property
    void a_need_is_met_only_by_a_session_passed_after_it_arose(
            @ForAll("needs") List<TrainingNeed> needs, @ForAll("sessions") TrainingSession session) {
        ImmutableList<TrainingNeed> left = TrainingNeeds.unmet(needs, List.of(session));

        assertThat(needs).containsAll(left);
        needs.stream().filter(need -> !left.contains(need)).forEach(met -> {
            assertThat(session.passed()).contains(met.employee());
            assertThat(session.heldAt().orElseThrow()).isAfterOrEqualTo(met.since());
        });
        assertThat(TrainingNeeds.unmet(needs, List.of())).isEqualTo(needs);
    }
}
