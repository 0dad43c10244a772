/**
 * The check of our payments against those who carried them out, and of a drawer against its lines (clause 3.4.3).
 *
 * <p>Every entry of a statement and every payment of ours stands in exactly one line of the result, so that both totals are the
 * sums of their lines. The order of what is given never matters.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.reconciliation;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
