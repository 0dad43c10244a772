package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.service.lot.LotLabel;
import org.immutables.value.Value;

/** A document that states the weight and kind of a lot and goes stale when these are corrected (clauses 3.3.3, 7.2.1). */
@Value.Immutable
public sealed interface LotDocument permits ImmutableLotDocument {

    /** What a document is. */
    enum Sort {
        /** An assessment. */
        ASSESSMENT,
        /** A settlement. */
        SETTLEMENT,
        /** A label; its code is a {@link LotLabel} and belongs to one lot only. */
        LABEL,
        /** A transport document, such as a waybill. */
        TRANSPORT
    }

    /** {@return what it is} */
    Sort sort();

    /** {@return its code, 1 to 100 characters on one line} */
    String code();

    /**
     * Refuses what is no code.
     *
     * @throws InvalidValueException if the code is blank, too long or of several lines, or a label's check character is wrong
     */
    @Value.Check
    default void check() {
        if (sort() == Sort.LABEL) {
            LotLabel.parse(code());
        }
        Faults faults = Faults.in("document");
        CanonicalText.lineProblem(code(), Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "code", code(), wanted, "3.3.3"));
        faults.refuse();
    }

    /**
     * Returns a document.
     *
     * @param sort what it is
     * @param code its code, 1 to 100 characters on one line
     * @return the document
     * @throws InvalidValueException if the code is none of that
     */
    static LotDocument of(Sort sort, String code) {
        Faults.in("lot document").given(sort, "sort").given(code, "code").refuse();
        return ImmutableLotDocument.of(sort, code);
    }

    /**
     * Returns an assessment.
     *
     * @param assessment the assessment
     * @return the document
     */
    static LotDocument assessment(AssessmentId assessment) {
        Faults.in("lot document").given(assessment, "assessment").refuse();
        return of(Sort.ASSESSMENT, assessment.value());
    }

    /**
     * Returns a settlement.
     *
     * @param settlement the settlement
     * @return the document
     */
    static LotDocument settlement(SettlementId settlement) {
        Faults.in("lot document").given(settlement, "settlement").refuse();
        return of(Sort.SETTLEMENT, settlement.value());
    }

    /**
     * Returns a label.
     *
     * @param label the label
     * @return the document
     */
    static LotDocument label(LotLabel label) {
        Faults.in("lot document").given(label, "label").refuse();
        return of(Sort.LABEL, label.toString());
    }

    /**
     * Returns a transport document.
     *
     * @param code its code, 1 to 100 characters on one line
     * @return the document
     * @throws InvalidValueException if the code is none of that
     */
    static LotDocument transport(String code) {
        return of(Sort.TRANSPORT, code);
    }
}
