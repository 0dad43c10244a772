package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** Who took a step: an employee, a customer, or a system of the host. Always a code, never a name. */
public final class Actor {

    private enum Role {
        EMPLOYEE,
        CUSTOMER,
        SYSTEM
    }

    private final Role role;
    private final String code;

    private Actor(Role role, String code) {
        this.role = role;
        this.code = code;
    }

    /**
     * Returns an employee as actor.
     *
     * @param employee the employee
     * @return the actor
     */
    public static Actor employee(EmployeeId employee) {
        Faults.in("actor").given(employee, "employee").refuse();
        return new Actor(Role.EMPLOYEE, employee.value());
    }

    /**
     * Returns a customer as actor.
     *
     * @param customer the customer
     * @return the actor
     */
    public static Actor customer(CustomerId customer) {
        Faults.in("actor").given(customer, "customer").refuse();
        return new Actor(Role.CUSTOMER, customer.value());
    }

    /**
     * Returns a system of the host as actor, such as an import.
     *
     * @param name 1 to 100 characters on one line
     * @return the actor
     * @throws InvalidValueException if the name is none of that
     */
    public static Actor system(String name) {
        Faults.in("actor").given(name, "name").refuse();
        CanonicalText.lineProblem(name, Identifier.LONGEST)
                .ifPresent(wanted ->
                        Faults.in("actor").check(false, "system", name, wanted).refuse());
        return new Actor(Role.SYSTEM, name);
    }

    /**
     * Reads an actor from its canonical text.
     *
     * @param text {@code employee:…}, {@code customer:…} or {@code system:…}
     * @return the actor
     * @throws InvalidValueException if the text is none of these
     */
    public static Actor parse(String text) {
        Faults.in("actor").given(text, "text").refuse();
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "employee" -> employee(EmployeeId.of(rest));
            case "customer" -> customer(CustomerId.of(rest));
            case "system" -> system(rest);
            default ->
                throw new InvalidValueException(
                        "actor", ImmutableList.of(Fault.of("actor", text, "employee:…, customer:… or system:…")));
        };
    }

    /**
     * Returns the employee, if an employee took the step.
     *
     * @return the employee, or empty
     */
    public Optional<EmployeeId> employee() {
        return role == Role.EMPLOYEE ? Optional.of(EmployeeId.of(code)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor a && a.role == role && a.code.equals(code);
    }

    @Override
    public int hashCode() {
        return role.name().hashCode() * 31 + code.hashCode();
    }

    /**
     * Returns the canonical text, readable by {@link #parse}.
     *
     * @return such as {@code employee:E-7}
     */
    @Override
    public String toString() {
        return switch (role) {
                    case EMPLOYEE -> "employee:";
                    case CUSTOMER -> "customer:";
                    case SYSTEM -> "system:";
                }
                + code;
    }
}
