package dev.qualitysdk.regulation.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.Money;

class AcknowledgementDutyProperties {

    private static final Regulation JULY = VersionArbitraries.ordinary("2026-7", LocalDate.of(2026, 7, 1));
    private static final Enactment PUBLISHED = VersionArbitraries.published(JULY, "2026-06-10T03:00:00Z");
    private static final Instant PUBLICATION = Instant.parse("2026-06-10T03:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    /** An employee: hired and gone on days after the first of June, and what was acknowledged when. */
    private record Person(int number, int hired, Optional<Integer> days, List<Acknowledgement> given) {

        Employment employment() {
            LocalDate since = FIRST.plusDays(hired);
            Stamp stamp = Stamp.of(Instant.parse("2026-01-01T00:00:00Z"), Actor.system("test"));
            Employment employment = Employment.begin(EmploymentStep.Begun.of(
                    stamp,
                    id(),
                    BranchId.of("B-1"),
                    Optional.empty(),
                    Money.parse("CNY 1.00"),
                    Money.parse("CNY 1.00"),
                    since));
            return days.map(n -> employment.end(EmploymentStep.Ended.of(stamp, since.plusDays(n))))
                    .orElse(employment);
        }

        EmployeeId id() {
            return EmployeeId.of("E-" + number);
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<Acknowledgement> given = Combinators.combine(
                        Arbitraries.of("2026-7", "2026-1"),
                        Arbitraries.of(VersionArbitraries.TEXT, "ef".repeat(32)),
                        Arbitraries.integers().between(0, 60 * 24))
                .as((version, text, hour) -> Acknowledgement.of(
                        Stamp.of(PUBLICATION.plus(Duration.ofHours(hour)), Actor.employee(EmployeeId.of("x"))),
                        RegulationVersion.of(version),
                        text));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(1, 60).optional(0.5),
                        given.list().ofMaxSize(2))
                .as((hired, days, acks) -> new Person(0, hired, days, acks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> {
                    List<Person> people = new ArrayList<>();
                    for (Person person : list) {
                        int number = people.size();
                        people.add(new Person(
                                number,
                                person.hired(),
                                person.days(),
                                person.given().stream()
                                        .map(ack -> Acknowledgement.of(
                                                Stamp.of(
                                                        ack.stamp().at(), Actor.employee(EmployeeId.of("E-" + number))),
                                                ack.version(),
                                                ack.text()))
                                        .toList()));
                    }
                    return people;
                });
    }

    @Property
    @Label("publishing makes each employee owe an acknowledgement of its very text: trap 155")
    void whoever_is_employed_and_has_not_acknowledged_this_text_still_owes(
            @ForAll("people") List<Person> people, @ForAll @IntRange(min = -48, max = 24 * 60) int hours) {
        Instant asOf = PUBLICATION.plus(Duration.ofHours(hours));
        List<EmployeeId> owing = AcknowledgementDuty.of(
                        PUBLISHED,
                        people.stream().map(Person::employment).toList(),
                        people.stream()
                                .flatMap(person -> person.given().stream())
                                .toList(),
                        asOf)
                .stream()
                .filter(AcknowledgementDuty::isOwed)
                .map(AcknowledgementDuty::employee)
                .toList();

        List<EmployeeId> expected = new ArrayList<>();
        LocalDate day = asOf.atZone(JULY.zone()).toLocalDate();
        for (Person person : people) {
            LocalDate since = FIRST.plusDays(person.hired());
            boolean employed = !day.isBefore(since)
                    && person.days()
                            .filter(n -> !day.isBefore(since.plusDays(n)))
                            .isEmpty();
            boolean given = person.given().stream()
                    .anyMatch(ack -> ack.version().value().equals("2026-7")
                            && ack.text().equals(VersionArbitraries.TEXT)
                            && !ack.stamp().at().isAfter(asOf));
            if (hours >= 0 && employed && !given) {
                expected.add(person.id());
            }
        }

        assertThat(owing).isEqualTo(expected);
        Statistics.collect(owing.size() == people.size() ? "all" : owing.isEmpty() ? "none" : "some");
        Statistics.coverage(coverage -> {
            coverage.check("some").percentage(p -> p > 5);
            coverage.check("none").percentage(p -> p > 2);
        });
    }

    @Example
    @Label("who signed the version before owes the new one, and the old signature stands: trap 155")
    void an_acknowledgement_of_one_version_is_none_of_the_next() {
        Person person = new Person(1, 0, Optional.empty(), List.of());
        Acknowledgement old = Acknowledgement.of(
                Stamp.of(PUBLICATION.plusSeconds(60), Actor.employee(person.id())),
                RegulationVersion.of("2026-1"),
                VersionArbitraries.TEXT);

        AcknowledgementDuty duty = AcknowledgementDuty.of(
                        PUBLISHED, List.of(person.employment()), List.of(old), PUBLICATION.plusSeconds(120))
                .get(0);

        assertThat(duty.isOwed()).isTrue();
        assertThat(duty.text()).isEqualTo(VersionArbitraries.TEXT);
        assertThat(duty.since()).isEqualTo(PUBLICATION);
        assertThat(duty.due()).isEqualTo(JULY.effectiveAt());
        assertThat(duty.obligation(JULY)
                        .verdict(JULY.effectiveAt().plusSeconds(1))
                        .outcome())
                .isEqualTo(Verdict.Outcome.MISSED);
        assertThat(Acknowledgement.read(old.form())).isEqualTo(old);
    }

    @Example
    void who_is_hired_later_owes_it_from_the_first_day_and_nobody_owes_a_superseded_version() {
        Person late = new Person(1, 40, Optional.empty(), List.of());
        Instant august = Instant.parse("2026-08-15T00:00:00Z");
        Stamp stamp = Stamp.of(Instant.parse("2026-07-31T16:00:00Z"), Actor.system("test"));
        Enactment superseded = PUBLISHED
                .enterIntoForce(EnactmentStep.EnteredIntoForce.of(Stamp.of(JULY.effectiveAt(), Actor.system("test"))))
                .supersede(EnactmentStep.Superseded.of(stamp, RegulationVersion.of("2026-8")));

        AcknowledgementDuty duty = AcknowledgementDuty.of(PUBLISHED, List.of(late.employment()), List.of(), august)
                .get(0);

        assertThat(duty.since()).isEqualTo(Instant.parse("2026-07-10T16:00:00Z"));
        assertThat(duty.due()).isEqualTo(Instant.parse("2026-07-11T16:00:00Z"));
        assertThat(AcknowledgementDuty.of(superseded, List.of(late.employment()), List.of(), august)
                        .get(0)
                        .isOwed())
                .isFalse();
    }
}
