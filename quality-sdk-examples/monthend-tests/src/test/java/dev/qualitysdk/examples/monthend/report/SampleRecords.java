package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The records of one employee in the sample month. */
final class SampleRecords {

    private static final List<Channel> CHANNELS = List.of(Channel.TELEPHONE, Channel.WEB, Channel.APP, Channel.COUNTER);

    private final SampleMonth month;
    private final Random random;
    private final EmployeeId employee;
    private final BranchId branch;
    private final TeamId team;
    private int visits;
    private int reviews;

    SampleRecords(SampleMonth month, Random random, EmployeeId employee, BranchId branch, TeamId team) {
        this.month = month;
        this.random = random;
        this.employee = employee;
        this.branch = branch;
        this.team = team;
    }

    void add(double skill, int bookings) {
        for (int i = 0; i < bookings; i++) {
            String id = "B-" + (month.evidence.size() + 10_000);
            Instant opened = SampleMonth.day(1 + random.nextInt(26)).plusSeconds(60L * random.nextInt(400));
            visits++;
            obligation(Indicator.RESPONSE_TIMELINESS, Clause.RESPONSE_TIMELINESS, id, opened, Duty.RESPONSE, skill);
            obligation(Indicator.SETTLEMENT_TIMELINESS, Clause.SETTLEMENT_IN_TIME, id, opened, Duty.SETTLEMENT, 0.997);
            piece(Indicator.PUNCTUAL_ARRIVAL, Clause.PUNCTUAL_ARRIVAL, id, opened, random.nextDouble() < skill - 0.02);
            if (random.nextInt(5) < 3) {
                reviews++;
                piece(
                        Indicator.CUSTOMER_SATISFACTION,
                        Clause.CUSTOMER_SATISFACTION,
                        id,
                        opened.plus(Duration.ofDays(2)),
                        random.nextDouble() < skill - 0.03);
            }
            piece(
                    Indicator.COLLECTION_ACCURACY,
                    Clause.COLLECTION_ACCURACY,
                    "L" + id,
                    opened,
                    random.nextDouble() < skill + 0.01);
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            Instant opened = SampleMonth.day(1 + random.nextInt(15));
            obligation(
                    Indicator.COMPLAINT_TIMELINESS,
                    Clause.COMPLAINT_TIMELINESS,
                    "C-" + month.evidence.size() + "/1",
                    opened,
                    Duty.COMPLAINT_RESOLUTION,
                    skill);
        }
    }

    Coverage reviewed() {
        return Coverage.of(
                Indicator.CUSTOMER_SATISFACTION, Optional.of(employee), Optional.of(branch), visits, reviews);
    }

    Coverage weighed() {
        return Coverage.of(Indicator.COLLECTION_ACCURACY, Optional.of(employee), Optional.of(branch), visits, visits);
    }

    private void obligation(Indicator indicator, Clause clause, String id, Instant opened, Duty duty, double skill) {
        Optional<Allowance> allowance = month.regulation.allowance(duty).filter(a -> random.nextInt(60) > 0);
        Obligation.Builder obligation = Obligation.builder();
        obligation
                .subject(id)
                .clause(clause)
                .regulation(month.regulation.version())
                .opened(opened)
                .allowance(allowance)
                .calendar(month.regulation.calendar())
                .responsibility(Responsibility.of(employee));
        Instant due =
                allowance.map(a -> a.due(opened, month.regulation.calendar())).orElse(opened);
        boolean inTime = random.nextDouble() < skill;
        Duration late = Duration.ofSeconds(30L + random.nextInt(9000));
        obligation.fulfilled(inTime ? opened.plus(Duration.between(opened, due).dividedBy(2)) : due.plus(late));
        if (!inTime && random.nextInt(6) == 0) {
            obligation.excuse(Excuse.of(
                    Clause.NATURAL_DISASTER, "typhoon", EmployeeId.of("E-BOSS"), due.plus(Duration.ofDays(1))));
        }
        ObligationEvidence.of(
                        indicator,
                        obligation.build(),
                        month.regulation.cycle(SampleMonth.MONTH).end().plus(Duration.ofDays(30)),
                        Optional.of(branch),
                        Optional.of(CHANNELS.get(random.nextInt(CHANNELS.size()))),
                        month.roster())
                .ifPresent(month.evidence::add);
    }

    private void piece(Indicator indicator, Clause clause, String id, Instant at, boolean good) {
        Evidence.Builder piece = Evidence.builder();
        piece.indicator(indicator)
                .subject(id)
                .employee(employee)
                .branch(branch)
                .team(team)
                .channel(CHANNELS.get(random.nextInt(CHANNELS.size())))
                .at(at)
                .clause(clause)
                .regulation(month.regulation.version());
        if (random.nextInt(80) == 0) {
            piece.disposition(Disposition.EXCLUDED).reason("contradictory-evidence");
        } else {
            piece.numerator(good ? 1 : 0).denominator(1);
        }
        if (indicator.equals(Indicator.CUSTOMER_SATISFACTION)) {
            piece.putFigures("rating", good ? "5" : "2").putFigures("threshold", "4");
        }
        if (indicator.equals(Indicator.COLLECTION_ACCURACY)) {
            piece.putFigures("recorded", "25000 g").putFigures("verified", good ? "25100 g" : "19800 g");
        }
        month.evidence.add(piece.build());
    }
}
