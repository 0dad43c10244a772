/** Arbitraries that need more than one service. */
@NullMarked
package dev.qualitysdk.service;

import org.jspecify.annotations.NullMarked;
