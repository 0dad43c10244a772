package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import java.time.LocalDate;
import java.util.Optional;

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
    record NewEmployee(BranchId branch, LocalDate since, String wage, String baseBonus) {}

    /**
     * The file that an unknown customer gets.
     *
     * @param branch branch of the customer
     * @param kind kind of the customer, as in {@code customers.csv}
     * @param since when the file is opened, as in {@code customers.csv}
     */
    record NewCustomer(String branch, String kind, String since) {}
}
