/**
 * What must be kept in paying a seller (clause 3.4.1): which methods are allowed, which evidence of identity is required, and how
 * long the record is kept, judged on all that the seller sold on one local day.
 *
 * <p>The duties are data of the regulation. The judgement is a function of what it is given; it stores nothing and knows no law.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.payment;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
