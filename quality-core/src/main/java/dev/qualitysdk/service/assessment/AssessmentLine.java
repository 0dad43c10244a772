package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One kind and grade in an assessment: gross, tare, deductions in their order, and the unit price (clause 3.2.2). Net is exact,
 * in base units, and more than nothing.
 */
@Value.Immutable
public sealed interface AssessmentLine permits ImmutableAssessmentLine {

    /** {@return the code of the kind of material, 1 to 100 characters on one line} */
    String kind();

    /** {@return the grade} */
    Grade grade();

    /** {@return what the scale showed} */
    Quantity gross();

    /** {@return what of that is vehicle, container or packaging; of the same dimension, less than gross} */
    Quantity tare();

    /** {@return what is taken off, in the order in which it is taken off} */
    ImmutableList<Deduction> deductions();

    /** {@return the price of a unit of the same dimension} */
    UnitPrice unitPrice();

    /** {@return the price list that the price was taken from, where there is one} */
    Optional<PriceListVersion> priceList();

    /** {@return why the price is another than the list's; present with {@link #approver}} */
    Optional<ReasonCode> priceReason();

    /** {@return who approved a price other than the list's; present with {@link #priceReason}} */
    Optional<EmployeeId> approver();

    /**
     * {@return the goods from whose weighings, findings and list price this line was worked out; empty where only its figures
     * were recorded} Where it is present, everything else follows from it, and {@link #deductions} is empty, since what was
     * taken off stands in it.
     */
    Optional<PricedLine> working();

    /**
     * Returns the line of goods that were priced.
     *
     * @param priced the goods with their price
     * @return the line: gross, tare and price as they were worked out; its net is theirs, exact
     */
    static AssessmentLine of(PricedLine priced) {
        Faults.in("assessment line").given(priced, "priced").refuse();
        AssessmentLineBuilder line = builder();
        line.kind(priced.goods().kind())
                .grade(priced.goods().grade())
                .gross(priced.weight().grossRounded())
                .tare(priced.weight().tareRounded())
                .unitPrice(priced.unitPrice())
                .priceList(priced.listed().version())
                .working(priced);
        if (priced.corridor() == PricedLine.Corridor.PERMITTED) {
            priced.goods()
                    .permission()
                    .ifPresent(given -> line.priceReason(given.reason()).approver(given.approver()));
        }
        return line.build();
    }

    /**
     * Returns a builder. There is no deduction, price list, reason, approver and working until set.
     *
     * @return the builder
     */
    static AssessmentLineBuilder builder() {
        return new AssessmentLineBuilder();
    }

    /**
     * Returns the net quantity: gross less tare, less each deduction in turn; that of the working, where there is one.
     *
     * @return base units (grams, pieces or millilitres), exact, more than zero
     */
    default Fraction net() {
        if (working().isPresent()) {
            return working().get().weight().net();
        }
        return AssessmentLineBuilder.net(gross(), tare(), deductions());
    }

    /**
     * Returns the amount before it is rounded.
     *
     * @return whole units of the currency, exact; negative where the customer pays
     */
    default Fraction exactAmount() {
        return unitPrice().of(net());
    }

    /**
     * Returns the amount, rounded once to the smallest unit of the currency.
     *
     * @param rounding how to round
     * @return the amount; negative where the customer pays
     */
    default Money amount(RoundingMode rounding) {
        CurrencyUnit currency = unitPrice().price().getCurrencyUnit();
        return Money.of(currency, exactAmount().round(currency.getDecimalPlaces(), rounding));
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form = unitPrice()
                .writeTo(CanonicalForm.of("line"))
                .put("kind", kind())
                .put("grade", grade())
                .put("gross", gross())
                .put("tare", tare())
                .list("deductions", deductions(), Deduction::form)
                .put("priceList", priceList())
                .put("priceReason", priceReason())
                .put("approver", approver());
        working().ifPresent(priced -> form.list("working", ImmutableList.of(priced), PricedLine::form));
        return form.build();
    }

    /**
     * Reads a line from its canonical form.
     *
     * @param form the form
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static AssessmentLine read(CanonicalForm form) {
        return builder()
                .kind(form.text("kind"))
                .grade(form.read("grade", Grade::of))
                .gross(form.read("gross", Quantity::parse))
                .tare(form.read("tare", Quantity::parse))
                .deductions(form.list("deductions", Deduction::read))
                .unitPrice(UnitPrice.read(form))
                .priceList(form.readOptional("priceList", PriceListVersion::of))
                .priceReason(form.readOptional("priceReason", ReasonCode::of))
                .approver(form.readOptional("approver", EmployeeId::of))
                .working(form.list("working", PricedLine::read).stream().findFirst())
                .build();
    }
}
