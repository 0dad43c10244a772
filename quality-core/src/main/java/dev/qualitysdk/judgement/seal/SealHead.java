package dev.qualitysdk.judgement.seal;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import java.util.List;
import org.immutables.value.Value;

/**
 * Where a chain of seals stood at some time: how many seals it had, and the link of the last. Kept where nobody who can change
 * the records can change it (a mail, a print, another system), it shows later that nothing up to there was cut or made anew.
 */
@Value.Immutable
public sealed interface SealHead permits ImmutableSealHead {

    /** {@return whose chain it is} */
    TenantId tenant();

    /** {@return how many seals it had, one or more} */
    int seals();

    /** {@return the link of the last, 64 hexadecimal digits in lower case} */
    String link();

    /**
     * Returns a head.
     *
     * @param tenant whose chain
     * @param seals how many seals it has, one or more
     * @param link link of the last, 64 hexadecimal digits in lower case
     * @return the head
     * @throws InvalidValueException if one of them cannot be
     */
    static SealHead of(TenantId tenant, int seals, String link) {
        if (seals < 1 || !link.matches("[0-9a-f]{64}")) {
            throw refusal(seals + " " + link);
        }
        return ImmutableSealHead.of(tenant, seals, link);
    }

    /**
     * Reads a head from its {@link #text}.
     *
     * @param text number of seals, link and tenant, parted by single spaces
     * @return the head
     * @throws InvalidValueException if it is none
     */
    static SealHead parse(String text) {
        List<String> parts = Splitter.on(' ').limit(3).splitToList(text);
        if (parts.size() < 3 || !parts.get(0).matches("[0-9]{1,9}")) {
            throw refusal(text);
        }
        return of(TenantId.of(parts.get(2)), Integer.parseInt(parts.get(0)), parts.get(1));
    }

    /**
     * Returns the head as one line, readable by {@link #parse}.
     *
     * @return number of seals, link and tenant, parted by single spaces
     */
    default String text() {
        return seals() + " " + link() + " " + tenant();
    }

    private static InvalidValueException refusal(String found) {
        return new InvalidValueException(
                "head of a chain of seals",
                List.of(Fault.of(
                        "head", found, "the number of seals, 64 hexadecimal digits and the tenant, parted by spaces")));
    }
}
