package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Grade;
import org.immutables.value.Value;

/** A grade and the row of the table that gave it (clause 3.2.2). */
@Value.Immutable
public sealed interface GradingDecision permits ImmutableGradingDecision {

    /** {@return the code of the table} */
    String table();

    /** {@return the kind of material that the table grades} */
    String kind();

    /** {@return the number of the row that matched, from 1} */
    int row();

    /** {@return the grade} */
    Grade grade();

    /** {@return what was found} */
    Findings findings();

    /**
     * Returns the canonical form.
     *
     * @return the form, without the findings, which stand with the goods
     */
    default CanonicalForm form() {
        return CanonicalForm.of("grading")
                .put("table", table())
                .put("kind", kind())
                .put("row", row())
                .put("grade", grade())
                .build();
    }

    /**
     * Reads a decision from its canonical form.
     *
     * @param form the form
     * @param findings what was found
     * @return the decision
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static GradingDecision read(CanonicalForm form, Findings findings) {
        String table = form.text("table");
        String kind = form.text("kind");
        int row = form.read("row", Integer::valueOf);
        Faults faults = Faults.in("grading decision").check(row > 0, "row", row, "1 or more", "3.2.2");
        CanonicalText.lineProblem(table, 100).ifPresent(wanted -> faults.check(false, "table", table, wanted));
        CanonicalText.lineProblem(kind, 100).ifPresent(wanted -> faults.check(false, "kind", kind, wanted));
        faults.refuse();
        return ImmutableGradingDecision.of(table, kind, row, form.read("grade", Grade::of), findings);
    }
}
