/**
 * What was collected, lot by lot: recorded, labelled, carried, received, verified, stored and passed on, in unbroken custody
 * (clauses 3.3.2, 3.3.3).
 *
 * <p>A lot is of one kind. What its recorder wrote down stands against its first verification: that is the collection accuracy
 * of clause 4.2.3. Verifying is itself owed in time, from the reception on.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.lot;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
