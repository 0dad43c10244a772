package dev.qualitysdk.examples.quickstart;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.RegulationJson;
import dev.qualitysdk.jdbc.StoreOptions;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** The three levels of use in one screen: calculate, model, store; it ends in a breach of the regulation and its message. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Prints what each level gives.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Regulation regulation = regulation();
        PrintStream out = System.out;
        calculate(regulation, out);
        Complaint complaint = model(regulation, out);
        store(complaint, out);
        breach(complaint, out);
    }

    /** Returns the regulation of the examples. */
    static Regulation regulation() {
        return RegulationJson.read(resource("regulation.json"));
    }

    /** Level 1: a host hands over evidence from its own tables and gets scorecards. */
    static void calculate(Regulation regulation, PrintStream out) {
        // tag::calculate[]
        EmployeeId employee = EmployeeId.of("E-7");
        Evidence inTime = Evidence.builder()
                .indicator(Indicator.RESPONSE_TIMELINESS)
                .subject("B-4711") // the id of your own record
                .employee(employee)
                .at(Instant.parse("2026-05-04T06:00:00Z")) // when it was due: decides the month
                .numerator(1) // answered in time: 1 of 1
                .denominator(1)
                .clause(Clause.RESPONSE_TIMELINESS)
                .regulation(regulation.version())
                .build();
        CycleAppraisal may = Appraiser.appraise(
                regulation,
                CycleRecords.builder()
                        .month(YearMonth.of(2026, 5))
                        .evidence(Ledger.of(List.of(inTime)))
                        .addEmployments(employment("E-7"))
                        .build());
        Scorecard card = may.scorecard(employee).orElseThrow();
        out.println(card.score().orElseThrow() + " "
                + card.grade().orElseThrow().grade() + " " + card.outcome().bonus());
        // end::calculate[]
    }

    /** Level 2: a host runs its complaints through the lifecycle and gets obligations and verdicts as they happen. */
    static Complaint model(Regulation regulation, PrintStream out) {
        RegulationBook book = RegulationBook.of(regulation);
        Complaint complaint = Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(stamp("2026-05-08T08:00:00Z"))
                        .id(ComplaintId.of("C-17"))
                        .handler(EmployeeId.of("E-7"))
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-05-08T08:20:00Z")));
        Instant asOf = Instant.parse("2026-06-01T00:00:00Z");
        complaint
                .obligations(book)
                .forEach(obligation -> out.println(obligation.subject() + " " + obligation.clause()
                        + ": due " + obligation.due(asOf).orElseThrow() + ", "
                        + obligation.verdict(asOf).outcome()));
        complaint
                .evidence(book, Roster.of(List.of(employment("E-7").assignment())), asOf)
                .forEach(evidence ->
                        out.println(evidence.indicator() + " " + evidence.numerator() + "/" + evidence.denominator()));
        return complaint;
    }

    /** Level 3: a host opens a store and gets persistence, history, and the same complaint back. */
    static void store(Complaint complaint, PrintStream out) {
        try (QualityStore store = QualityStore.open("jdbc:h2:mem:quickstart", StoreOptions.of(Clock.systemUTC()))) {
            store.things(Complaint.FAMILY).save(store.newKey(), complaint, 0);
            Complaint found =
                    store.things(Complaint.FAMILY).find(complaint.id()).orElseThrow();
            out.println("stored and read back: " + found.id() + ", version " + found.version() + ", " + found.state());
        }
    }

    /** What breaks the regulation is refused: subject, problem, clause, way out; the value is unchanged. */
    static void breach(Complaint complaint, PrintStream out) {
        try {
            complaint.close(ComplaintStep.Closed.of(stamp("2026-05-09T08:00:00Z")));
        } catch (ClauseBreachException breach) {
            out.println(breach.getMessage());
        }
    }

    private static Employment employment(String employee) {
        return Employment.begin(EmploymentStep.Begun.of(
                stamp("2026-01-01T00:00:00Z"),
                EmployeeId.of(employee),
                BranchId.of("north"),
                Optional.empty(),
                Money.parse("CNY 5200.00"),
                Money.parse("CNY 800.00"),
                LocalDate.of(2026, 1, 1)));
    }

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("quickstart"));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(QuickStart.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
