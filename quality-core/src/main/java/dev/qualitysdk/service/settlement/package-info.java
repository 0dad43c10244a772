/**
 * The settlement (clause 3.4): what is due as agreed, the attempts to pay it, the receipt, and the reconciliation.
 *
 * <p>A payment without an answer is unknown, not failed: it is asked after and never paid again. Nothing is deleted; what was
 * paid wrongly is reversed by a counter-entry.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.settlement;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
