package dev.qualitysdk.service.lot;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;

/**
 * The text on a lot's label: a body that the host numbers, and a check character that catches any single wrong character and any
 * swap of two neighbours (clause 3.3.3).
 *
 * <p>The check character is that of ISO/IEC 7064 MOD 37-2: 37 is prime and each place weighs twice the one to its right, so that
 * neither a changed character nor a swap can leave the sum as it was, at any length. The system MOD 37,36 of the same standard,
 * which never needs {@code *}, misses some swaps of neighbours.
 *
 * <p>Two lots never share a label; that is for the store to hold, since one label alone cannot know.
 */
public final class LotLabel implements Comparable<LotLabel> {

    /** The longest body, in characters. */
    public static final int LONGEST_BODY = 30;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final int MODULUS = 37;

    private final String text;

    private LotLabel(String text) {
        this.text = text;
    }

    /**
     * Returns the label with a body.
     *
     * @param body 1 to 30 characters of 0 to 9 and A to Z
     * @return the label: the body and its check character
     * @throws InvalidValueException if the body is none
     */
    public static LotLabel of(String body) {
        Faults.in("lot label").given(body, "body").refuse();
        if (!body.matches("[0-9A-Z]{1," + LONGEST_BODY + "}")) {
            throw refusal("body", body, "1 to " + LONGEST_BODY + " characters of 0-9 and A-Z");
        }
        return new LotLabel(body + ALPHABET.charAt(Math.floorMod(1 - sum(body) * 2, MODULUS)));
    }

    /**
     * Reads a label as it was scanned or typed.
     *
     * @param text a body and its check character, which is 0 to 9, A to Z or {@code *}
     * @return the label
     * @throws InvalidValueException if it is none, or its check character is not that of its body
     */
    public static LotLabel parse(String text) {
        Faults.in("lot label").given(text, "text").refuse();
        if (!text.matches("[0-9A-Z]{1," + LONGEST_BODY + "}[0-9A-Z*]")) {
            throw refusal("label", text, "1 to " + LONGEST_BODY + " characters of 0-9 and A-Z, then a check character");
        }
        if (sum(text) != 1) {
            throw refusal("label", text, "the check character of its body; scan or type the label again");
        }
        return new LotLabel(text);
    }

    /** {@return the weighted sum, modulo 37; 1 for a text with its right check character} */
    private static int sum(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum = (sum * 2 + ALPHABET.indexOf(characters.charAt(i))) % MODULUS;
        }
        return sum;
    }

    /**
     * Returns the body.
     *
     * @return the label without its check character
     */
    public String body() {
        return text.substring(0, text.length() - 1);
    }

    /**
     * Returns the check character.
     *
     * @return one of 0 to 9, A to Z and {@code *}
     */
    public char check() {
        return text.charAt(text.length() - 1);
    }

    @Override
    public int compareTo(LotLabel other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LotLabel l && l.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the whole label, readable by {@link #parse}.
     *
     * @return body and check character
     */
    @Override
    public String toString() {
        return text;
    }

    private static InvalidValueException refusal(String field, String found, String wanted) {
        return new InvalidValueException("lot label", ImmutableList.of(Fault.of(field, found, wanted, "3.3.3")));
    }
}
