package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerKind;
import dev.qualitysdk.service.customer.CustomerStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Who is created when a row names somebody that no file lists.
 *
 * @param employee how an employee is created; empty where an unknown employee is refused
 * @param customer how a customer is created; empty where an unknown customer is refused
 * @param branches whether any branch that a row names is taken
 */
record Creation(Optional<NewEmployee> employee, Optional<NewCustomer> customer, boolean branches) {

    /** Nobody is created. */
    static final Creation NOBODY = new Creation(Optional.empty(), Optional.empty(), false);

    /**
     * The employment that an unknown employee gets.
     *
     * @param branch branch of the employee
     * @param since first date of the employment
     * @param wage wage of a full month, as in {@code employees.csv}
     * @param baseBonus bonus of a full month at factor 1, as in {@code employees.csv}
     */
    record NewEmployee(BranchId branch, LocalDate since, String wage, String baseBonus) {

        /** Returns the employment of an employee whom no file lists. */
        Employment employ(EmployeeId employee, RegulationBook book, CurrencyUnit currency) {
            Reading reading = new Reading(Times.ISO, currency);
            return Employment.begin(EmploymentStep.Begun.of(
                    Import.stamp(
                            TimeWindow.startOf(since, book.versions().get(0).zone())),
                    employee,
                    branch,
                    Optional.empty(),
                    CellType.MONEY.parse(wage, reading),
                    CellType.MONEY.parse(baseBonus, reading),
                    since));
        }
    }

    /**
     * The file that an unknown customer gets.
     *
     * @param branch branch of the customer
     * @param kind kind of the customer
     * @param since when the file is opened
     */
    record NewCustomer(BranchId branch, CustomerKind kind, Instant since) {

        /** Returns the file of a customer whom no file lists. */
        CustomerFile open(CustomerId customer) {
            return CustomerFile.open(CustomerStep.Opened.of(Import.stamp(since), customer, branch, kind));
        }
    }
}
