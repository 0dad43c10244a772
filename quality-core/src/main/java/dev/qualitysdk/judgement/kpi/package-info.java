/**
 * Indicators: what a tally says against its target, and what chance explains of it (clauses 4.2.1 to 4.2.4, 1.3.4).
 *
 * <p>Every comparison is one of whole numbers. Percentages, intervals and control limits are decimals for display, and are
 * rounded so that they never contradict the verdict they stand beside.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.judgement.kpi;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
