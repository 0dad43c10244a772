/**
 * The journal: steps that are only ever appended, numbered without gaps per tenant, each linked to the one before it by a
 * digest that a host's key can seal.
 *
 * <p>Whoever appends locks the head of the chain first, so that writers of one tenant stand in one line and none waits for
 * another in a circle.
 */
@NullMarked
package dev.qualitysdk.jdbc.history;

import org.jspecify.annotations.NullMarked;
