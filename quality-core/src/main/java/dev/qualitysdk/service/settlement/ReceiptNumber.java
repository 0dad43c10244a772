package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import org.immutables.value.Value;

/** The number of a receipt: the book it was taken from, and its number in that book (clause 3.4.2). */
@Value.Immutable
public sealed interface ReceiptNumber extends Comparable<ReceiptNumber> permits ImmutableReceiptNumber {

    /** {@return the code of the book, 1 to 100 characters on one line} */
    String book();

    /** {@return the number in the book, from 1 on} */
    long number();

    /**
     * Returns a number.
     *
     * @param book code of the book, 1 to 100 characters on one line
     * @param number number in the book, from 1 on
     * @return the number
     * @throws dev.qualitysdk.basics.InvalidValueException if the book is no code or the number is less than 1 (clause 3.4.2)
     */
    static ReceiptNumber of(String book, long number) {
        Faults.in("receipt number").given(book, "book").refuse();
        Faults faults = Faults.in("receipt number");
        CanonicalText.lineProblem(book, 100).ifPresent(wanted -> faults.check(false, "book", book, wanted, "3.4.2"));
        faults.check(number >= 1, "number", number, "1 or more", "3.4.2").refuse();
        return ImmutableReceiptNumber.of(book, number);
    }

    /** Orders by book, then by number. */
    @Override
    default int compareTo(ReceiptNumber other) {
        int byBook = book().compareTo(other.book());
        return byBook != 0 ? byBook : Long.compare(number(), other.number());
    }
}
