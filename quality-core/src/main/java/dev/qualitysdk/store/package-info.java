/**
 * The ports through which things are kept: one {@link dev.qualitysdk.store.Things} per family, a
 * {@link dev.qualitysdk.store.UnitOfWork} that saves several things or none, and a store in memory.
 *
 * <p>A save adds the steps that a thing has beyond the version the caller has seen; what was saved is never changed. Who has
 * seen an older version is refused, and who sends a command twice changes nothing the second time. A published contract says
 * what every store must do (clause 7.2.1).
 *
 * <p>Steps hold codes; the values of customers stand apart in {@link dev.qualitysdk.store.PersonalValues}, come in and go in the same
 * unit of work as the steps that name them, and are read on record only (clause 7.1.2).
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.store;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
