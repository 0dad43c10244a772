/** The SDK on one screen. */
@NullMarked
package dev.qualitysdk.examples.quickstart;

import org.jspecify.annotations.NullMarked;
