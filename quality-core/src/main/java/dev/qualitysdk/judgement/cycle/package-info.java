/**
 * The life of an appraised month: calculated, published, objected to, confirmed by a named person, sealed and applied
 * (clauses 4.3, 4.4.1, 4.4.2).
 *
 * <p>Who is appraised can object within the window that the regulation sets. Somebody else than the appraiser and the employee
 * decides; what was decided changes only what it names. Nobody decides about or confirms what concerns himself, an override needs
 * two people and keeps both verdicts, and what is sealed is never changed: a record that comes late makes a new edition.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.judgement.cycle;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
