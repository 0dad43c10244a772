/**
 * What a host itself has promised and keeps the due time of: opened, perhaps due, perhaps fulfilled, perhaps excused.
 *
 * <p>It is for hosts that have nothing but due times, such as a city's register of requests: one commitment for each record, and
 * the indicator to which it belongs. Where the host states no due time, the regulation's own allowance for the matching duty
 * applies, and where that states none either, nothing is owed.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.commitment;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
