/**
 * How a thing of the regulation lives: a table of states and events, the steps that were taken, and the history they make.
 *
 * <p>The same table runs, is tried state by event, and draws the diagram in the docs. A step is a fact that is never changed;
 * a correction is one more step.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.lifecycle;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
