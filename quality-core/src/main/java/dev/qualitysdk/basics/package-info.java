/** Placeholder of the chapter on basics. */
@NullMarked
@ValueStyle
package dev.qualitysdk.basics;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
