package dev.qualitysdk.store;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import java.util.List;
import org.immutables.value.Value;

/**
 * Where the journal of a tenant stood at some time: how many steps it had, and the link of the last. Kept where nobody who can
 * change the database can change it (a mail, a print, another system), it shows later that nothing up to there was exchanged.
 */
@Value.Immutable
public sealed interface Anchor permits ImmutableAnchor {

    /** {@return whose journal it is} */
    TenantId tenant();

    /** {@return how many steps it had, zero or more} */
    long steps();

    /** {@return the link of the last step, 64 hexadecimal digits in lower case} */
    String link();

    /**
     * Returns an anchor.
     *
     * @param tenant whose journal
     * @param steps how many steps it has, zero or more
     * @param link link of the last, 64 hexadecimal digits in lower case
     * @return the anchor
     * @throws InvalidValueException if one of them cannot be
     */
    static Anchor of(TenantId tenant, long steps, String link) {
        if (steps < 0 || !link.matches("[0-9a-f]{64}")) {
            throw refusal(steps + " " + link);
        }
        return ImmutableAnchor.of(tenant, steps, link);
    }

    /**
     * Reads an anchor from its {@link #text}.
     *
     * @param text number of steps, link and tenant, parted by single spaces
     * @return the anchor
     * @throws InvalidValueException if it is none
     */
    static Anchor parse(String text) {
        List<String> parts = Splitter.on(' ').limit(3).splitToList(text);
        if (parts.size() < 3 || !parts.get(0).matches("[0-9]{1,18}")) {
            throw refusal(text);
        }
        return of(TenantId.of(parts.get(2)), Long.parseLong(parts.get(0)), parts.get(1));
    }

    /**
     * Returns the anchor as one line, readable by {@link #parse}.
     *
     * @return number of steps, link and tenant, parted by single spaces
     */
    default String text() {
        return steps() + " " + link() + " " + tenant();
    }

    private static InvalidValueException refusal(String found) {
        return new InvalidValueException(
                "anchor",
                List.of(Fault.of(
                        "anchor",
                        found,
                        "the number of steps, 64 hexadecimal digits and the tenant, parted by spaces")));
    }
}
