package dev.qualitysdk.judgement.seal;

import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.immutables.value.Value;

/**
 * The seal of one edition of one month: what it covers, by digest, which seal it follows, and the link that only a holder of the
 * named key can make (clause 4.3).
 *
 * <p>A value of this type is well formed, not yet genuine; {@link SealChain#verify} says that.
 */
@Value.Immutable
public sealed interface Seal permits ImmutableSeal {

    /** The link that the first seal of a chain follows: 64 zeros. */
    String START = "0".repeat(64);

    /** {@return whose chain it belongs to} */
    TenantId tenant();

    /** {@return its place in the chain, from 1} */
    int sequence();

    /** {@return the month} */
    YearMonth month();

    /** {@return which edition of the month: 1 for the first, from 2 on for restatements} */
    int edition();

    /** {@return the link of the seal of the first edition, present exactly in a restatement} */
    Optional<String> restates();

    /** {@return the link of the seal before it, or {@link #START}} */
    String previous();

    /** {@return the digest of what it covers, see {@link CycleContent#digest}} */
    String content();

    /** {@return when it was sealed} */
    Instant at();

    /** {@return the name of the key} */
    String key();

    /** {@return the HMAC-SHA-256 of all the rest under the key, 64 hexadecimal digits in lower case} */
    String link();

    /** Refuses a seal that contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("seal " + sequence() + " of " + month())
                .check(sequence() >= 1, "sequence", sequence(), "1 or more")
                .check(edition() >= 1, "edition", edition(), "1 or more")
                .check(
                        restates().isPresent() == edition() > 1,
                        "restates",
                        restates().orElse("(nothing)"),
                        edition() > 1 ? "the link of the first edition" : "nothing in a first edition",
                        "4.3")
                .check(at().equals(CanonicalTime.of(at())), "at", at(), "whole microseconds");
        hexadecimal(faults, "previous", previous());
        hexadecimal(faults, "content", content());
        hexadecimal(faults, "link", link());
        restates().ifPresent(first -> hexadecimal(faults, "restates", first));
        CanonicalText.lineProblem(key(), Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "key", key(), wanted));
        faults.refuse();
    }

    private static void hexadecimal(Faults faults, String field, String text) {
        faults.check(text.matches("[0-9a-f]{64}"), field, text, "64 hexadecimal digits in lower case");
    }

    /**
     * Returns which edition of which month it seals.
     *
     * @return such as {@code 2026-06}, or {@code 2026-06#2} for the second edition
     */
    default CycleId cycle() {
        return cycle(month(), edition());
    }

    /**
     * Returns the identifier of an edition of a month.
     *
     * @param month the month
     * @param edition which edition, 1 or more
     * @return such as {@code 2026-06}, or {@code 2026-06#2} for the second edition
     */
    static CycleId cycle(YearMonth month, int edition) {
        return CycleId.of(edition == 1 ? month.toString() : month + "#" + edition);
    }

    /**
     * Returns where the chain stands with this seal as its last.
     *
     * @return the head, to be kept elsewhere
     */
    default SealHead head() {
        return SealHead.of(tenant(), sequence(), link());
    }

    /**
     * Returns the canonical form, link included.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return writeTo(CanonicalForm.of("seal"), "").build();
    }

    /**
     * Adds this seal to a canonical form.
     *
     * @param form the builder
     * @param prefix put before each name, such as {@code seal.}
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form, String prefix) {
        covered().fields().forEach((name, text) -> form.put(prefix + name, text));
        return form.put(prefix + "link", link());
    }

    /** {@return what the link is made of: everything but the link} */
    private CanonicalForm covered() {
        return CanonicalForm.of("seal")
                .put("tenant", tenant())
                .put("sequence", sequence())
                .put("month", month())
                .put("edition", edition())
                .put("restates", restates())
                .put("previous", previous())
                .put("content", content())
                .put("at", at())
                .put("key", key())
                .build();
    }

    /**
     * Reads a seal that {@link #writeTo} wrote.
     *
     * @param form the form
     * @param prefix what stands before each name
     * @return the seal
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing, unreadable or not in its canonical text
     */
    static Seal read(CanonicalForm form, String prefix) {
        Seal seal = ImmutableSeal.builder()
                .tenant(form.read(prefix + "tenant", TenantId::of))
                .sequence(form.read(prefix + "sequence", Integer::valueOf))
                .month(form.read(prefix + "month", YearMonth::parse))
                .edition(form.read(prefix + "edition", Integer::valueOf))
                .restates(form.optional(prefix + "restates"))
                .previous(form.text(prefix + "previous"))
                .content(form.text(prefix + "content"))
                .at(form.instant(prefix + "at"))
                .key(form.text(prefix + "key"))
                .link(form.text(prefix + "link"))
                .build();
        Faults faults = Faults.in("seal " + seal.sequence() + " of " + seal.month());
        seal.form()
                .fields()
                .forEach((name, text) -> faults.check(
                        form.optional(prefix + name).filter(text::equals).isPresent(),
                        prefix + name,
                        form.optional(prefix + name).orElse("(nothing)"),
                        "its canonical text, " + text));
        faults.refuse();
        return seal;
    }

    /**
     * Returns the seal with the link that a key makes of the rest.
     *
     * @param tenant the company
     * @param sequence its place in the chain, from 1
     * @param month the month
     * @param edition the edition of the month, from 1
     * @param restates the link of the edition that it restates; empty for a first edition
     * @param previous the link before it in the chain
     * @param content the digest of what is sealed
     * @param at when it is sealed
     * @param key the name of the key
     * @param secret the key
     * @return the seal
     */
    static Seal make(
            TenantId tenant,
            int sequence,
            YearMonth month,
            int edition,
            Optional<String> restates,
            String previous,
            String content,
            Instant at,
            String key,
            SecretKey secret) {
        ImmutableSeal.Builder seal = ImmutableSeal.builder()
                .tenant(tenant)
                .sequence(sequence)
                .month(month)
                .edition(edition)
                .restates(restates)
                .previous(previous)
                .content(content)
                .at(CanonicalTime.of(at))
                .key(key);
        return seal.link(seal.link(START).build().linkUnder(secret)).build();
    }

    private String linkUnder(SecretKey secret) {
        return Hashing.hmacSha256(secret).hashBytes(covered().bytes()).toString();
    }

    /**
     * Returns whether the link is the one that a key makes of the rest.
     *
     * @param secret the key of the name {@link #key}
     * @return true when nothing of the seal was changed and whoever sealed it held the key
     */
    default boolean isMadeWith(SecretKey secret) {
        return linkUnder(secret).equals(link());
    }
}
