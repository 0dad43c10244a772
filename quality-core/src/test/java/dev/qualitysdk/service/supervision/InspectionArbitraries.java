package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.supervision.FindingStep.Result;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of checklists, inspections, patrol plans and response rates. */
public final class InspectionArbitraries {

    private InspectionArbitraries() {}

    /** Items of every rule. */
    public static Arbitrary<Checklist.Item> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.of(Clause.APPEARANCE, Clause.WORDS, Clause.RECEPTION),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((number, clause, points, applies, seen) ->
                        Checklist.Item.of("item-" + number, clause, Points.ofHundredths(points), applies, seen));
    }

    /** Checklists of one to six items. */
    public static Arbitrary<Checklist> checklists() {
        return items().list()
                .uniqueElements(Checklist.Item::code)
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(items -> Checklist.of(ReasonCode.of("conduct"), "2026-" + items.size(), items));
    }

    /** Inspections with every answer that their items allow. */
    public static Arbitrary<Inspection> inspections() {
        return Combinators.combine(
                        checklists(),
                        Arbitraries.integers().between(0, 3).list().ofSize(6),
                        Walk.beginnings(),
                        Arbitraries.integers().between(1, 1_000_000),
                        BasicsArbitraries.ids(BranchId::of).optional(0.8))
                .as((checklist, choices, at, number, branch) -> {
                    Map<String, Result> answers = new HashMap<>();
                    IntStream.range(0, checklist.items().size()).forEach(i -> {
                        Checklist.Item item = checklist.items().get(i);
                        List<Result> allowed = ImmutableList.copyOf(Result.values()).stream()
                                .filter(item::allows)
                                .toList();
                        answers.put(item.code(), allowed.get(choices.get(i) % allowed.size()));
                    });
                    return Inspection.builder()
                            .stamp(Stamp.of(at, Actor.employee(EmployeeId.of("E-9"))))
                            .code("I-" + number)
                            .checklist(checklist)
                            .employee(EmployeeId.of("E-1"))
                            .branch(branch)
                            .answers(answers)
                            .build();
                });
    }

    /** Plans of a few branches. */
    public static Arbitrary<PatrolPlan> plans() {
        return Combinators.combine(
                        Walk.beginnings(),
                        Arbitraries.maps(
                                        BasicsArbitraries.ids(BranchId::of),
                                        Arbitraries.integers().between(1, 4))
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as((from, planned) -> PatrolPlan.of(
                        TimeWindow.of(from, from.plus(Duration.ofDays(30))), ReasonCode.of("conduct"), planned));
    }

    /** Plans that were carried out more or less. */
    public static Arbitrary<PatrolPlan.Coverage> coverages() {
        return Combinators.combine(
                        plans(),
                        inspections().list().uniqueElements(Inspection::code).ofMaxSize(6))
                .as(PatrolPlan::coverage);
    }

    /** Rates of a few visits. */
    public static Arbitrary<ResponseRate> responseRates() {
        return Combinators.combine(
                        BasicsArbitraries.ids(BookingId::of).set().ofMaxSize(5),
                        BasicsArbitraries.ids(BookingId::of).set().ofMaxSize(5))
                .as((reviewed, others) -> {
                    Map<BookingId, String> unreviewed = new HashMap<>();
                    others.stream()
                            .filter(booking -> !reviewed.contains(booking))
                            .forEach(booking -> unreviewed.put(booking, ResponseRate.NONE_GIVEN));
                    return ResponseRate.of(reviewed, unreviewed);
                });
    }
}
