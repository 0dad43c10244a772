package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The way from gross to net: tare, adjustment and deductions in their order, each with what it takes and what it leaves
 * (clause 3.2.2).
 *
 * <p>Everything is exact. For the record, what each part leaves is rounded once to whole base units, and a part is the
 * difference of two of these; so the net is off by less than a unit (by half a unit at most, where the mode rounds to the
 * nearest), every part is zero or more, and the parts and the net make exactly the gross.
 */
@Value.Immutable
public sealed interface NetWeight permits ImmutableNetWeight {

    /** What takes a part of the gross. */
    enum Taking {
        /** What was weighed along with the goods. */
        TARE,
        /** The net that was put in place of the weighed one. */
        ADJUSTMENT,
        /** A term that was agreed. */
        DEDUCTION
    }

    /** One part that is taken, and what it leaves. */
    @Value.Immutable
    sealed interface Part permits ImmutablePart {

        /** {@return what takes it} */
        Taking taking();

        /** {@return the term, for a deduction} */
        Optional<DeductionTerm> term();

        /** {@return the share or the quantity that was found, as text, for a deduction; empty where nothing was looked at} */
        Optional<String> found();

        /** {@return of what a share was taken, in base units; what was left before, for anything else} */
        Fraction basis();

        /** {@return what is taken, in base units, zero or more} */
        Fraction taken();

        /** {@return what is left, in base units, more than zero} */
        Fraction left();

        /** {@return what is taken for the record: the difference of what was left before and is left now, both rounded} */
        Quantity takenRounded();

        /** {@return what is left, rounded} */
        Quantity leftRounded();
    }

    /** {@return the gross that counts, in base units} */
    Fraction gross();

    /** {@return the gross, rounded; whole anyway unless it is a mean} */
    Quantity grossRounded();

    /** {@return what is taken, in order: the tare, an adjustment if there was one, each term} */
    ImmutableList<Part> parts();

    /**
     * Returns the tare, rounded as the parts are.
     *
     * @return what the first part takes
     */
    default Quantity tareRounded() {
        return parts().get(0).takenRounded();
    }

    /** {@return the net, in base units, more than zero} */
    Fraction net();

    /** {@return the net, rounded; more than nothing} */
    Quantity netRounded();

    /**
     * Works out the net.
     *
     * @param weighings the weighings, with the rule that says which counts
     * @param terms what is taken off, in order
     * @param findings what was found
     * @param rounding how whole base units are made
     * @return the way from gross to net
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong: a required finding that is absent, one
     *     that is no share or of another dimension, a share of goods that are counted; or the term that leaves nothing
     *     (clause 3.2.2)
     */
    static NetWeight of(Weighings weighings, List<DeductionTerm> terms, Findings findings, RoundingMode rounding) {
        Faults.in("net weight")
                .given(weighings, "weighings")
                .given(terms, "terms")
                .given(findings, "findings")
                .given(rounding, "rounding")
                .refuse();
        Faults faults = Faults.in("net weight");
        faults.check(rounding != RoundingMode.UNNECESSARY, "rounding", rounding, "a mode that rounds whatever comes");
        for (int i = 0; i < terms.size(); i++) {
            check(faults, "terms[" + i + "]." + terms.get(i).finding(), terms.get(i), findings, weighings.dimension());
        }
        faults.refuse();
        NetWalk walk = new NetWalk(weighings, rounding);
        walk.take(Taking.TARE, weighings.tare());
        if (weighings.adjustment().isPresent()) {
            walk.take(Taking.ADJUSTMENT, weighings.weighedNet().minus(weighings.net()));
        }
        for (int i = 0; i < terms.size(); i++) {
            walk.deduct(terms.get(i), findings);
            faults.check(
                            walk.left().signum() > 0,
                            "terms[" + i + "]." + terms.get(i).finding(),
                            walk.left() + " " + weighings.dimension().symbol() + " left",
                            "deductions that leave more than nothing",
                            "3.2.2")
                    .refuse();
        }
        Quantity net = walk.round(walk.left());
        faults.check(
                        !net.isZero(),
                        "net",
                        walk.left() + " " + weighings.dimension().symbol(),
                        "a net of at least one " + weighings.dimension().symbol() + " when it is rounded",
                        "3.2.2")
                .refuse();
        return ImmutableNetWeight.of(weighings.gross(), walk.round(weighings.gross()), walk.parts(), walk.left(), net);
    }

    private static void check(
            Faults faults, String field, DeductionTerm term, Findings findings, Unit.Dimension dimension) {
        if (term.shape() == DeductionShape.QUANTITY) {
            Optional<Quantity> found = findings.quantity(term.finding());
            faults.check(found.isPresent() || !term.required(), field, null, "a quantity; absent is not zero", "3.2.2");
            found.ifPresent(q ->
                    faults.check(q.dimension() == dimension, field, q, "a quantity in " + dimension.symbol(), "3.2.2"));
            return;
        }
        Optional<Ratio> found = findings.number(term.finding());
        faults.check(found.isPresent() || !term.required(), field, null, "a share; absent is not zero", "3.2.2")
                .check(
                        dimension != Unit.Dimension.COUNT,
                        field,
                        "a share of pieces",
                        "a quantity of pieces, since a share of them need not be whole",
                        "3.2.2");
        found.ifPresent(share -> faults.check(share.isShare(), field, share, "0 to 1", "3.2.2"));
    }
}
