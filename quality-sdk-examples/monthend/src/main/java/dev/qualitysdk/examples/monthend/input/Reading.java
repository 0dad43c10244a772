package dev.qualitysdk.examples.monthend.input;

import org.joda.money.CurrencyUnit;

/** What the meaning of a cell depends on besides its text: how the file writes times, and the currency of plain amounts. */
record Reading(Times times, CurrencyUnit currency) {}
