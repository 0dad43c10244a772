package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;

/** Appraises the employees of a month, and explains each card (clauses 4.3, 4.4.1). */
public final class Appraiser {

    private Appraiser() {}

    /**
     * Returns the appraisal of a month under the version in force at the cycle's first instant.
     *
     * @param book the versions of the regulation
     * @param records what the appraisal rests on
     * @return the appraisal; provisional where the records are seen as of an instant before the end of the month
     * @throws InvalidValueException if no version is in force yet or the records contradict the regulation or each other, with
     *     every fault
     */
    public static CycleAppraisal appraise(RegulationBook book, CycleRecords records) {
        Regulation inForce = book.ofMonth(records.month())
                .orElseThrow(() -> new InvalidValueException(
                        "appraisal of " + records.month(),
                        ImmutableList.of(Fault.of(
                                "month",
                                records.month().toString(),
                                "a month that begins on "
                                        + book.versions().get(0).effective()
                                        + " or later, when the first version came into force",
                                "8.2"))));
        return appraise(inForce, records);
    }

    /**
     * Returns the appraisal of a month under a version of the regulation, in force or a draft.
     *
     * @param regulation the version
     * @param records what the appraisal rests on
     * @return the appraisal; provisional where the records are seen as of an instant before the end of the month
     * @throws InvalidValueException if the records contradict the regulation or each other, with every fault
     */
    public static CycleAppraisal appraise(Regulation regulation, CycleRecords records) {
        return new Cycle(regulation, records).appraisal();
    }

    /**
     * Returns how every figure on an employee's card came about, down to the records.
     *
     * @param appraisal the appraisal
     * @param employee whose card
     * @param evidence the evidence that was summed up; that of other employees and months is not used
     * @return the explanation
     * @throws IllegalArgumentException if the employee has no card in the appraisal
     * @throws InvalidValueException if the evidence does not add up to the figures on the card
     */
    public static Explanation explain(CycleAppraisal appraisal, EmployeeId employee, Iterable<Evidence> evidence) {
        return explain(RegulationBook.of(appraisal.regulation()), appraisal, employee, evidence);
    }

    /**
     * Returns how every figure on an employee's card came about, and the rulings on whose reading of a clause it relies.
     *
     * @param book the versions of the regulation with the rulings that interpret them
     * @param appraisal the appraisal
     * @param employee whose card
     * @param evidence the evidence that was summed up; that of other employees and months is not used
     * @return the explanation
     * @throws IllegalArgumentException if the employee has no card in the appraisal
     * @throws InvalidValueException if the evidence does not add up to the figures on the card
     */
    public static Explanation explain(
            RegulationBook book, CycleAppraisal appraisal, EmployeeId employee, Iterable<Evidence> evidence) {
        Scorecard card = appraisal
                .scorecard(employee)
                .orElseThrow(() -> new IllegalArgumentException("employee " + employee + " has no scorecard of "
                        + appraisal.month() + ": not employed in the month"));
        return new CardExplainer(book, appraisal, card, evidence).explanation();
    }
}
