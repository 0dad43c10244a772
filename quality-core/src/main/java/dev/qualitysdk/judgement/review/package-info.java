/**
 * What appraised months are looked back on for: a draft of the regulation tried on the same records, careers over the months that
 * are sealed, and training for what was weak (clauses 1.3.4, 4.4.2, 5.1.2, 8.2).
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.judgement.review;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
