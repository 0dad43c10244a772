package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.service.customer.CustomerArbitraries;
import dev.qualitysdk.service.customer.CustomerFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of what a store is given and gives back. */
public final class StoreArbitraries {

    private StoreArbitraries() {}

    /** Units of work that save up to three customer files, new or longer than they were. */
    public static Arbitrary<UnitOfWork> unitsOfWork() {
        return Combinators.combine(
                        BasicsArbitraries.ids(CommandKey::of),
                        CustomerArbitraries.files().list().ofMaxSize(3).uniqueElements(CustomerFile::id))
                .as((key, files) -> {
                    UnitOfWork.Builder unit = UnitOfWork.of(key);
                    files.forEach(file -> unit.save(CustomerFile.FAMILY, file, file.version() - 1));
                    return unit.build();
                });
    }

    /** Receipts of first and of repeated units. */
    public static Arbitrary<Receipt> receipts() {
        return Combinators.combine(unitsOfWork(), Arbitraries.of(true, false)).as(Receipt::of);
    }

    /** What receipts say of one thing. */
    public static Arbitrary<Saved> saved() {
        return CustomerArbitraries.files()
                .map(file -> Saved.of(UnitOfWork.of(CommandKey.of("K"))
                        .save(CustomerFile.FAMILY, file, 0)
                        .build()
                        .saves()
                        .get(0)));
    }

    /** Anchors of journals of any length. */
    public static Arbitrary<Anchor> anchors() {
        return Combinators.combine(
                        BasicsArbitraries.ids(TenantId::of),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.strings().withChars("0123456789abcdef").ofLength(64))
                .as(Anchor::of);
    }

    /** Verifications, sound and not. */
    public static Arbitrary<Verification> verifications() {
        Arbitrary<Verification.Defect> defects = Combinators.combine(
                        Arbitraries.of(Verification.Problem.class),
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.of("booking B-1", "journal"))
                .as(Verification.Defect::of);
        return Combinators.combine(
                        anchors(),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(0, 10),
                        defects.list().ofMaxSize(3))
                .as((anchor, things, unsealed, found) ->
                        Verification.of(anchor, things, unsealed, ImmutableList.copyOf(found)));
    }
}
