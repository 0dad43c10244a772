/** Closes a month from a folder of records. */
@NullMarked
package dev.qualitysdk.examples.monthend;

import org.jspecify.annotations.NullMarked;
