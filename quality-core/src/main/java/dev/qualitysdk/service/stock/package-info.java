/**
 * What became of what was collected: which lot was made of which, how much of it there is, who holds it and where it lies, at
 * each moment (clauses 3.3.1 to 3.3.3).
 *
 * <p>A {@link dev.qualitysdk.service.stock.StockBook} is the fold of its entries in the order in which they <em>happened</em>,
 * whenever they were recorded; so an entry made late is held against the stock of its own time and against everything after it.
 * Nothing derived is kept: after a revision or a reversal all is reckoned anew, and the documents whose statement no longer
 * holds are named. Mass is neither made nor lost: what was collected or found more equals, at each moment, what is there, was
 * delivered, refused, lost or found less.
 *
 * <p>The book and the life of a single {@link dev.qualitysdk.service.lot.Lot} are two records of one lot and share its
 * identifier. The {@code Lot} is what its recorder is judged by: it begins at the customer's, is labelled, carried, received,
 * verified in time and stored, and its first verification decides its accuracy. The book is where its material goes: parts that
 * a lot is divided into and lots that others are merged into stand in the book only, and have no life of their own to be judged
 * by. A lot in both is HELD while it is anything from COLLECTED to STORED, QUARANTINED in both, and SENT_OUT or beyond once it is
 * DISPATCHED_OUT; {@link dev.qualitysdk.service.stock.StockAgreement} lists where the two disagree.
 *
 * <p>One book holds what can be divided and merged among itself: a yard's, or a company's for some time. Taking an entry
 * costs time in proportion to the entries of the book; reading a whole book back does too, but for each entry in it that was
 * made out of order.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.stock;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
