package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.judgement.review.CareerRule;
import dev.qualitysdk.judgement.review.CareerStanding;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who is eligible by which rule, as lines of a terminal: one for each employee and rule, with the grades that prove it. */
public final class CareerText {

    private final CommandText text;

    private CareerText(CommandText text) {
        this.text = text;
    }

    /**
     * Returns the table.
     *
     * @param standings the standings by employee
     * @param text the language
     * @return lines, each ended by a line feed
     */
    public static String of(Map<EmployeeId, ? extends List<CareerStanding>> standings, CommandText text) {
        return new CareerText(text).of(standings);
    }

    private String of(Map<EmployeeId, ? extends List<CareerStanding>> standings) {
        TextTable table = new TextTable()
                .left(text.say("employee"))
                .left(text.say("careerRule"))
                .left(text.say("careerPurpose"))
                .left(text.say("careerVerdict"))
                .left(text.say("careerFound"))
                .left(text.say("careerMonths"))
                .left(text.say("careerGrades"));
        standings.forEach((employee, each) -> {
            String name = Shown.of(employee.value());
            for (CareerStanding standing : each) {
                table.row(List.of(
                        TextTable.Cell.of(name),
                        TextTable.Cell.of(Shown.of(standing.rule().code(), 24)),
                        TextTable.Cell.of(text.word("purpose", standing.rule().purpose())),
                        TextTable.Cell.of(verdict(standing)),
                        TextTable.Cell.of(standing.answers().stream()
                                .map(CareerText::answer)
                                .collect(Collectors.joining(" · "))),
                        TextTable.Cell.of(months(standing.proofs())),
                        TextTable.Cell.of(standing.proofs().stream()
                                .map(proof -> Shown.of(proof.grade().orElse("–")))
                                .collect(Collectors.joining(" ")))));
                name = "";
            }
        });
        return table.lines(UnaryOperator.identity());
    }

    private String verdict(CareerStanding standing) {
        if (standing.cards() < standing.rule().months()) {
            return text.say("careerTooFew", standing.cards(), standing.rule().months());
        }
        return text.say(standing.isEligible() ? "careerEligible" : "careerNotEligible");
    }

    /** Such as {@code A,B 10 (≥9)}; a condition that does not hold is marked. */
    private static String answer(CareerStanding.Answer answer) {
        CareerRule.Condition condition = answer.condition();
        String bound = condition.most() == Integer.MAX_VALUE ? "≥" + condition.least() : "≤" + condition.most();
        return Shown.of(String.join(",", condition.grades())) + " " + answer.found() + " (" + bound + ")"
                + (answer.holds() ? "" : " !");
    }

    private static String months(List<CareerStanding.Proof> proofs) {
        if (proofs.isEmpty()) {
            return "–";
        }
        String first = proofs.get(0).cycle().value();
        String last = proofs.get(proofs.size() - 1).cycle().value();
        return first.equals(last) ? first : first + "–" + last;
    }
}
