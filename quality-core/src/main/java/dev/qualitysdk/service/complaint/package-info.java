/**
 * Complaints of customers, from the intake, which never refuses one, to their closing, and the rounds that follow when a customer
 * comes back (clauses 2.2.2, 4.1.1, 4.2.4).
 *
 * <p>Each round owes its own resolution in time, and its verdict stands whatever follows. The clock stands still only while
 * something is waited for that the regulation lists; passing a complaint on never stops it.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.complaint;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
