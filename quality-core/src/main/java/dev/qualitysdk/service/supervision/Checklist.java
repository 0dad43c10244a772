package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.supervision.FindingStep.Result;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A version of the list of items that a patrol inspection goes through (clauses 2.1, 4.1.2). A new list is a new version. */
@Value.Immutable
public sealed interface Checklist permits ImmutableChecklist {

    /** {@return its code, the same in each version} */
    ReasonCode code();

    /** {@return its version, 1 to 100 characters on one line} */
    String version();

    /** {@return its items, at least one, no two of one code} */
    ImmutableList<Item> items();

    /**
     * Returns a checklist.
     *
     * @param code its code, the same in each version
     * @param version its version, 1 to 100 characters on one line
     * @param items its items, at least one, no two of one code
     * @return the checklist
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no item, or two have one code
     */
    static Checklist of(ReasonCode code, String version, List<Item> items) {
        Faults faults = Faults.in("checklist " + code);
        CanonicalText.lineProblem(version, 100)
                .ifPresent(wanted -> faults.check(false, "version", version, wanted, "4.1.2"));
        faults.check(!items.isEmpty(), "items", 0, "at least one", "4.1.2");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i).code();
            faults.check(codes.add(item), "items[" + i + "].code", item, "an item not named before", "4.1.2");
        }
        faults.refuse();
        return ImmutableChecklist.of(code, version, ImmutableList.copyOf(items));
    }

    /**
     * Returns an item.
     *
     * @param item code of the item
     * @return the item, empty where the list has none of that code
     */
    default Optional<Item> item(String item) {
        return items().stream().filter(one -> one.code().equals(item)).findFirst();
    }

    /** What is looked at, under which clause, what a fail costs, and which answers but pass and fail it allows. */
    @Value.Immutable
    sealed interface Item permits ImmutableItem {

        /** {@return its code, 1 to 100 characters on one line} */
        String code();

        /** {@return the clause that it looks after} */
        Clause clause();

        /** {@return the points of conduct that a confirmed fail subtracts, zero or more} */
        Points points();

        /** {@return whether it can be answered that it does not apply here} */
        boolean mayNotApply();

        /** {@return whether it can be answered that it could not be seen} */
        boolean mayBeUnseen();

        /**
         * Returns an item.
         *
         * @param code its code, 1 to 100 characters on one line
         * @param clause the clause that it looks after
         * @param points points that a confirmed fail subtracts, zero or more
         * @param mayNotApply whether it can be answered that it does not apply here
         * @param mayBeUnseen whether it can be answered that it could not be seen
         * @return the item
         * @throws dev.qualitysdk.basics.InvalidValueException if the code is none or the points are negative
         */
        static Item of(String code, Clause clause, Points points, boolean mayNotApply, boolean mayBeUnseen) {
            Faults faults = Faults.in("checklist item");
            CanonicalText.lineProblem(code, 100)
                    .ifPresent(wanted -> faults.check(false, "code", code, wanted, "4.1.2"));
            faults.check(points.compareTo(Points.ZERO) >= 0, "points", points, "0 or more", "4.1.2")
                    .refuse();
            return ImmutableItem.of(code, clause, points, mayNotApply, mayBeUnseen);
        }

        /**
         * Returns whether it can be answered so.
         *
         * @param result the answer
         * @return true for pass and fail, else as the item says
         */
        default boolean allows(Result result) {
            return switch (result) {
                case PASS, FAIL -> true;
                case NOT_APPLICABLE -> mayNotApply();
                case NOT_OBSERVED -> mayBeUnseen();
            };
        }
    }
}
