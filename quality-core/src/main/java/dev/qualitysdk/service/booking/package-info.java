/**
 * The booking (clauses 2.3.1, 3.1 and 3.2.1): what a customer asked for, where and when; who took it, who was sent, who was
 * there, and how it ended.
 *
 * <p>One booking is one visit. A customer who was missed, or missed us, books anew. From its steps follow two obligations:
 * answering in time and being there at the appointed time.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.booking;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
