package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Grade;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Goods of one kind and grade as they were assessed on the spot, and what was agreed about them: everything that their price
 * rests on besides price book and regulation (clause 3.2.2).
 */
@Value.Immutable
public sealed interface AssessedGoods permits ImmutableAssessedGoods {

    /** {@return the code of the kind of material} */
    String kind();

    /** {@return the grade} */
    Grade grade();

    /** {@return the decision that gave the grade; empty where it was given by eye} */
    Optional<GradingDecision> grading();

    /** {@return who pays} */
    PriceDirection direction();

    /** {@return the class of customers whose prices apply where it has its own} */
    Optional<String> customerClass();

    /** {@return all weighings} */
    Weighings weighings();

    /** {@return what was found} */
    Findings findings();

    /** {@return what is taken off, in order} */
    ImmutableList<DeductionTerm> terms();

    /** {@return the price agreed; empty where it is that of the list} */
    Optional<UnitPrice> agreed();

    /** {@return the permission to agree a price outside the corridor, if there is one} */
    Optional<PriceOverride> permission();

    /** {@return the instant whose list price applies, chosen and kept with the goods} */
    Instant pricingAt();

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    static AssessedGoodsBuilder builder() {
        return new AssessedGoodsBuilder();
    }

    /**
     * Returns what a list is asked for.
     *
     * @return the key
     */
    default PriceKey key() {
        return PriceKey.of(direction(), kind(), grade(), weighings().dimension(), customerClass());
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("goods")
                .put("kind", kind())
                .put("grade", grade())
                .put("direction", direction())
                .put("customerClass", customerClass())
                .put("pricingAt", pricingAt())
                .list("terms", terms(), DeductionTerm::form)
                .list("weighings", ImmutableList.of(weighings()), Weighings::form)
                .list("findings", ImmutableList.of(findings()), Findings::form);
        agreed().ifPresent(price -> form.list(
                "agreed",
                ImmutableList.of(price),
                each -> each.writeTo(CanonicalForm.of("price")).build()));
        grading().ifPresent(decision -> form.list("grading", ImmutableList.of(decision), GradingDecision::form));
        permission().ifPresent(given -> form.list("permission", ImmutableList.of(given), PriceOverride::form));
        return form.build();
    }

    /**
     * Reads goods from their canonical form.
     *
     * @param form the form
     * @return the goods
     * @throws dev.qualitysdk.basics.InvalidValueException if they are none
     */
    static AssessedGoods read(CanonicalForm form) {
        Findings findings =
                form.list("findings", Findings::read).stream().findFirst().orElseGet(Findings::none);
        AssessedGoodsBuilder goods = builder()
                .kind(form.text("kind"))
                .grade(form.read("grade", Grade::of))
                .direction(form.read("direction", PriceDirection::valueOf))
                .findings(findings)
                .terms(form.list("terms", DeductionTerm::read))
                .pricingAt(form.instant("pricingAt"));
        form.list("weighings", Weighings::read).forEach(goods::weighings);
        form.optional("customerClass").ifPresent(goods::customerClass);
        form.list("agreed", UnitPrice::read).forEach(goods::agreed);
        form.list("grading", decision -> GradingDecision.read(decision, findings))
                .forEach(goods::grading);
        form.list("permission", PriceOverride::read).forEach(goods::permission);
        return goods.build();
    }
}
