/**
 * What a rule of the regulation is to code: the clause it comes from, the verdict it returns, and the exception that refuses
 * what breaks it.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.rule;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
