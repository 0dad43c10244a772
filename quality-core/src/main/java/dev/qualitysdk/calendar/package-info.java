/**
 * The time in which something is owed: working calendars, allowances, and obligations with their pauses and excuses
 * (clauses 2.3.1, 3.2.1, 4.2.2, 4.2.4).
 *
 * <p>A {@link dev.qualitysdk.calendar.WorkingCalendar} knows the opening hours and official days of the stretch that it
 * covers, and refuses what lies outside instead of guessing. An {@link dev.qualitysdk.calendar.Allowance} says how long
 * something may take; an {@link dev.qualitysdk.calendar.Obligation} is one thing promised, and gives its due instant and
 * verdict as of any instant. Nothing here knows what time it is: time comes in as an {@code Instant}.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.calendar;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
