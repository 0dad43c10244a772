package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import java.math.RoundingMode;
import java.util.Optional;

/** What is left while parts are taken one after the other. */
final class NetWalk {

    private final Weighings weighings;
    private final RoundingMode rounding;
    private final Unit.Dimension dimension;
    private final ImmutableList.Builder<NetWeight.Part> parts = ImmutableList.builder();
    private Fraction left;

    NetWalk(Weighings weighings, RoundingMode rounding) {
        this.weighings = weighings;
        this.rounding = rounding;
        this.dimension = weighings.dimension();
        this.left = weighings.gross();
    }

    Fraction left() {
        return left;
    }

    ImmutableList<NetWeight.Part> parts() {
        return parts.build();
    }

    Quantity round(Fraction exact) {
        return Quantity.ofBase(exact.round(0, rounding).longValueExact(), dimension);
    }

    void take(NetWeight.Taking taking, Fraction taken) {
        add(taking, Optional.empty(), Optional.empty(), left, taken);
    }

    void deduct(DeductionTerm term, Findings findings) {
        Fraction basis = switch (term.basis()) {
            case GROSS -> weighings.gross();
            case NET -> weighings.net();
            case REST -> left;
        };
        if (term.shape() == DeductionShape.QUANTITY) {
            Optional<Quantity> found = findings.quantity(term.finding());
            Fraction taken = found.map(q -> Fraction.of(q.amount())).orElse(Fraction.ZERO);
            add(NetWeight.Taking.DEDUCTION, Optional.of(term), found.map(Quantity::toString), left, taken);
        } else {
            Optional<Ratio> found = findings.number(term.finding());
            Fraction taken =
                    found.map(share -> term.shareFor(share).times(basis)).orElse(Fraction.ZERO);
            add(NetWeight.Taking.DEDUCTION, Optional.of(term), found.map(Ratio::toString), basis, taken);
        }
    }

    private void add(
            NetWeight.Taking taking,
            Optional<DeductionTerm> term,
            Optional<String> found,
            Fraction basis,
            Fraction taken) {
        Fraction before = left;
        left = left.minus(taken);
        if (left.signum() > 0) {
            Quantity rest = round(left);
            parts.add(ImmutablePart.of(
                    taking, term, found, basis, taken, left, round(before).minus(rest), rest));
        }
    }
}
