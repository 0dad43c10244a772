/**
 * The assessment on site (clauses 3.2.2 and 3.2.3): what was weighed, what was deducted, at which price, what was offered, and
 * what the customer said to it.
 *
 * <p>Net quantities are exact. The amount of a line is rounded once, the total is the sum of the rounded lines, and rounding
 * to what can be paid in cash is a line of its own. Every offer is kept.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.assessment;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
