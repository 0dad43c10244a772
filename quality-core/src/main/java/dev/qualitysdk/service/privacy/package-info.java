/**
 * What a person can ask about what is held of him (clause 7.1.2): a copy of everything, and that it be erased. It takes the things of
 * all families that lead to the person, says what law or hold keeps, what an open case blocks, and reports what was kept, why and until
 * when.
 *
 * <p>Erasing drops values; the steps of all things stay, since they hold codes only. So balances, receipt numbers, digests and seals
 * are the same before and after.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.privacy;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
