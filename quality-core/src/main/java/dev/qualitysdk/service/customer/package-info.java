/**
 * The customer file (clause 7.1.1): who is served, from which branch, and what kind of customer it is.
 *
 * <p>It holds no name, address or telephone number; these stand apart and are named by id.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.customer;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
