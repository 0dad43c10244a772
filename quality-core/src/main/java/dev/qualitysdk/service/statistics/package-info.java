/**
 * Business statistics (clauses 7.2.2 and 2.3.2): volumes, amounts, average prices, bookings, payments, accuracy and visit times, by
 * kind, grade, branch, channel and month.
 *
 * <p>What counts is an event, in the month in which it happened: a request, the acceptance of an offer, the collection of a lot, a
 * payment, its reversal. A month that has passed keeps its figures when something of it is reversed later; the reversal counts in
 * its own month, so that the sum over the months is what is left. Figures of parts are added to those of the whole, exactly and in
 * any order; what is rounded is rounded once, by who shows it. These figures judge nobody.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.statistics;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
