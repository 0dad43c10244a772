/**
 * The seal of an appraised month: a canonical form of everything that the result rests on, a keyed seal over it, and the chain in
 * which each seal holds on to the one before it (clauses 4.3, 7.1.2).
 *
 * <p>A seal is an HMAC with a key of the host that is kept outside the database; it names the key, so that keys can be changed.
 * Verifying finds and names any changed byte and any missing, reordered, cut or redone cycle. That the chain was cut at its end,
 * or made anew by somebody who holds the key, shows against a {@link dev.qualitysdk.judgement.seal.SealHead head} that was kept
 * elsewhere.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.judgement.seal;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
