/**
 * How service is watched over: what customers say of a visit, what patrol inspections find, what is put right afterwards, and
 * what colleagues say of each other (clauses 4.1.2, 4.1.3, 4.2.1, 1.3.3, 1.3.4).
 *
 * <p>One review counts for each visit, and how many visits were reviewed stands beside the score. An item of an inspection that does
 * not apply counts nowhere, and one that could not be seen is shown in a figure of its own. Feedback between colleagues counts nowhere unless the regulation weights it, and does not
 * show who gave it unless he lets it.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.supervision;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
