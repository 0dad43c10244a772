/**
 * The regulation as data: every figure that its text leaves to the company, in versions with effective dates.
 *
 * <p>An obligation keeps the version in force when it opened; targets, weights, curves, bands and money are those in force at
 * the first instant of the cycle (clause 8.2).
 */
@NullMarked
@ValueStyle
package dev.qualitysdk.regulation;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
