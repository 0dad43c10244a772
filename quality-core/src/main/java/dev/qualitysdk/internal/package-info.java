/** What the packages of the core share in building their values, and nothing clever. Not exported. */
@NullMarked
package dev.qualitysdk.internal;

import org.jspecify.annotations.NullMarked;
