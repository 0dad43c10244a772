package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One weighing of goods: gross, tare and net, of which two were known and the third follows (clauses 3.2.2 and 3.3.3).
 *
 * <p>Tares are levels, the outermost first, such as vehicle, pallet, sacks: at each level gross is net and tare, and the net of
 * a level is the gross of the next. No level says that nothing but the goods stood on the scale. Goods that are counted or
 * measured by volume go through the same form. The net of a weighing is more than nothing: where the tare leaves nothing of
 * the gross there is nothing to buy, and the weighing is refused.
 */
@Value.Immutable
public sealed interface Weighing permits ImmutableWeighing {

    /** Which two of gross, tare and net were known. */
    enum Known {
        /** Gross and tare; the net follows. */
        GROSS_AND_TARE,
        /** Gross and net; the tare follows. */
        GROSS_AND_NET,
        /** Net and tare; the gross follows. */
        NET_AND_TARE
    }

    /** The figures of one level: what was on the scale, what of it is tare, and what that leaves. */
    @Value.Immutable
    sealed interface Level permits ImmutableLevel {

        /** {@return the tare of this level} */
        TareLevel tare();

        /** {@return the goods with this tare and all inside it} */
        Quantity gross();

        /** {@return what is left without this tare: the gross of the next level, and of the last the goods themselves} */
        Quantity net();
    }

    /** {@return who weighed, and when} */
    Stamp stamp();

    /** {@return the code of the scale, where it is known} */
    Optional<String> scale();

    /** {@return which two figures were known} */
    Known known();

    /** {@return the goods with everything they were weighed with} */
    Quantity gross();

    /** {@return what was weighed along with the goods, the outermost first} */
    ImmutableList<TareLevel> tares();

    /** {@return the goods alone, more than nothing} */
    Quantity net();

    /**
     * Returns a weighing in which gross and tare were known.
     *
     * @param stamp who weighed, and when
     * @param gross the goods with everything they were weighed with
     * @param tares what was weighed along, the outermost first; empty where nothing was
     * @return the weighing
     * @throws InvalidValueException if the tares are not less than the gross, or of another dimension (clause 3.2.2)
     */
    static Weighing ofGrossAndTare(Stamp stamp, Quantity gross, List<TareLevel> tares) {
        Faults.in("weighing")
                .given(stamp, "stamp")
                .given(gross, "gross")
                .given(tares, "tares")
                .refuse();
        Faults faults = Faults.in("weighing");
        Optional<Quantity> tare = sum(faults, tares, gross);
        faults.refuse();
        Quantity left = tare.orElseThrow();
        more(faults, gross, left);
        return ImmutableWeighing.of(
                stamp, Optional.empty(), Known.GROSS_AND_TARE, gross, ImmutableList.copyOf(tares), gross.minus(left));
    }

    /**
     * Returns a weighing in which gross and net were known: goods weighed as they came and again by themselves.
     *
     * @param stamp who weighed, and when
     * @param gross the goods with everything they were weighed with
     * @param what code of what they were weighed with
     * @param net the goods alone, more than nothing and at most the gross
     * @return the weighing, its tare marked as derived
     * @throws InvalidValueException if the net is nothing, more than the gross, or of another dimension, or the code is none;
     *     it names it all (clause 3.2.2)
     */
    static Weighing ofGrossAndNet(Stamp stamp, Quantity gross, String what, Quantity net) {
        Faults.in("weighing")
                .given(stamp, "stamp")
                .given(gross, "gross")
                .given(what, "what")
                .given(net, "net")
                .refuse();
        Faults faults = Faults.in("weighing");
        CanonicalText.lineProblem(what, 100).ifPresent(wanted -> faults.check(false, "what", what, wanted, "3.2.2"));
        boolean alike = gross.dimension() == net.dimension();
        faults.check(alike, "net", net, "a quantity in " + gross.dimension().symbol(), "3.2.2")
                .check(!alike || gross.compareTo(net) >= 0, "net", net, "at most the gross, " + gross, "3.2.2");
        positive(faults, net);
        return ImmutableWeighing.of(
                stamp,
                Optional.empty(),
                Known.GROSS_AND_NET,
                gross,
                ImmutableList.of(TareLevel.of(what, 1, gross.minus(net), TareSource.DERIVED)),
                net);
    }

    /**
     * Returns a weighing in which net and tare were known: the gross is what both make together.
     *
     * @param stamp who weighed, and when
     * @param net the goods alone, more than nothing
     * @param tares what they are carried in, the outermost first; empty where there is nothing
     * @return the weighing
     * @throws InvalidValueException if the net is nothing, or a tare of another dimension (clause 3.2.2)
     */
    static Weighing ofNetAndTare(Stamp stamp, Quantity net, List<TareLevel> tares) {
        Faults.in("weighing")
                .given(stamp, "stamp")
                .given(net, "net")
                .given(tares, "tares")
                .refuse();
        Faults faults = Faults.in("weighing");
        Optional<Quantity> gross = sum(faults, tares, net).flatMap(tare -> faults.take("tares", () -> net.plus(tare)));
        positive(faults, net);
        return ImmutableWeighing.of(
                stamp, Optional.empty(), Known.NET_AND_TARE, gross.orElseThrow(), ImmutableList.copyOf(tares), net);
    }

    /**
     * Returns this weighing with the scale named.
     *
     * @param code code of the scale, 1 to 100 characters on one line
     * @return the weighing
     * @throws InvalidValueException if the code is none (clause 3.2.2)
     */
    default Weighing onScale(String code) {
        Faults faults = Faults.in("weighing");
        CanonicalText.lineProblem(code, 100).ifPresent(wanted -> faults.check(false, "scale", code, wanted, "3.2.2"));
        faults.refuse();
        return ImmutableWeighing.of(stamp(), Optional.of(code), known(), gross(), tares(), net());
    }

    /**
     * Returns all tares together.
     *
     * @return gross less net
     */
    default Quantity tare() {
        return gross().minus(net());
    }

    /**
     * Returns the figures level by level.
     *
     * @return a level for each tare, the outermost first
     */
    default ImmutableList<Level> levels() {
        ImmutableList.Builder<Level> levels = ImmutableList.builder();
        Quantity left = gross();
        for (TareLevel tare : tares()) {
            Quantity net = left.minus(tare.total());
            levels.add(ImmutableLevel.of(tare, left, net));
            left = net;
        }
        return levels.build();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return stamp().writeTo(CanonicalForm.of("weighing"))
                .put("scale", scale())
                .put("known", known())
                .put("gross", gross())
                .list("tares", tares(), TareLevel::form)
                .put("net", net())
                .build();
    }

    /**
     * Reads a weighing from its canonical form.
     *
     * @param form the form
     * @return the weighing
     * @throws InvalidValueException if it is none, or its three figures contradict each other (clause 3.2.2)
     */
    static Weighing read(CanonicalForm form) {
        Stamp stamp = Stamp.read(form);
        Quantity gross = form.read("gross", Quantity::parse);
        Quantity net = form.read("net", Quantity::parse);
        ImmutableList<TareLevel> tares = form.list("tares", TareLevel::read);
        Weighing read = switch (form.read("known", Known::valueOf)) {
            case GROSS_AND_TARE -> ofGrossAndTare(stamp, gross, tares);
            case NET_AND_TARE -> ofNetAndTare(stamp, net, tares);
            case GROSS_AND_NET ->
                ofGrossAndNet(stamp, gross, tares.isEmpty() ? "" : tares.get(0).what(), net);
        };
        Faults.in("weighing")
                .check(read.gross().equals(gross), "gross", gross, read.gross() + ", which is net and tare", "3.2.2")
                .check(read.net().equals(net), "net", net, read.net() + ", which is gross less tare", "3.2.2")
                .check(read.tares().equals(tares), "tares", tares, read.tares() + ", gross less net", "3.2.2")
                .refuse();
        return form.optional("scale").map(read::onScale).orElse(read);
    }

    /** The tares together; empty with a fault for each that is of another dimension, or for a sum that does not fit. */
    private static Optional<Quantity> sum(Faults faults, List<TareLevel> tares, Quantity like) {
        boolean alike = true;
        for (int i = 0; i < tares.size(); i++) {
            TareLevel tare = tares.get(i);
            boolean same = tare.each().dimension() == like.dimension();
            faults.check(
                    same,
                    "tares[" + i + "]",
                    tare.each(),
                    "a quantity in " + like.dimension().symbol(),
                    "3.2.2");
            alike &= same;
        }
        return alike
                ? faults.take(
                        "tares",
                        () -> tares.stream()
                                .map(TareLevel::total)
                                .reduce(Quantity.zero(like.dimension()), Quantity::plus))
                : Optional.empty();
    }

    private static void more(Faults faults, Quantity gross, Quantity tare) {
        faults.check(gross.compareTo(tare) > 0, "gross", gross, "more than the tare, " + tare, "3.2.2")
                .refuse();
    }

    private static void positive(Faults faults, Quantity net) {
        faults.check(!net.isZero(), "net", net, "more than nothing", "3.2.2").refuse();
    }
}
