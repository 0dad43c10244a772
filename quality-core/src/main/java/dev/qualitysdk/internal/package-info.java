/** The one Immutables style of the core; not exported. */
@NullMarked
package dev.qualitysdk.internal;

import org.jspecify.annotations.NullMarked;
