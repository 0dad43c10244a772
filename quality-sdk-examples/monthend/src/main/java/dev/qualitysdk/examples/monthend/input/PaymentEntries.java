package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.service.reconciliation.StatementEntry;

/**
 * What a payment statement says.
 *
 * @param entries its entries, in the order of the file
 * @param methods the methods of payment that its entries name, by code; none where no entry names one
 */
public record PaymentEntries(ImmutableList<StatementEntry> entries, ImmutableList<PaymentMethod> methods) {}
