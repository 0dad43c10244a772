/**
 * What crosses from the records to the judgement: evidence, the tally it sums up to, and who belonged where at the time.
 *
 * <p>Evidence names the record, the employee accountable, the clause and the version of the regulation. Tallies merge: those of
 * two halves of a month give exactly the tally of the whole, in any order.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.evidence;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
