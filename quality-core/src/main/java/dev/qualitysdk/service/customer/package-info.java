/**
 * The customer file (clauses 7.1.1 to 7.1.3): who is served, from which branch, what is known of a customer, what it may be used for,
 * how far it must be protected, and how it ends: active, restricted to storage, erased.
 *
 * <p>The steps of a file hold ids, codes and times only. What stands in the fields is kept apart, in a
 * {@link dev.qualitysdk.service.customer.CustomerRecord}, and is erased apart. No text, message or step of this library shows a
 * value that is personal or sensitive; only {@code FieldValue.reveal}, a {@code Disclosure} and an export write one out.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.customer;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
