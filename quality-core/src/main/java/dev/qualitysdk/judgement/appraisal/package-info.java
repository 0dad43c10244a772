/**
 * The appraisal of a month: scorecards, grades and what they mean in money, and the explanation of every figure down to the
 * records (clauses 4.3, 4.4.1).
 *
 * <p>It is a pure function of a regulation and the records of the cycle. Ratios, weights and points are exact; a score is rounded
 * once, to two decimals, and that rounded score is the score; each amount of money is rounded once. Whoever has no data is not
 * appraised, which is never a score of zero.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
