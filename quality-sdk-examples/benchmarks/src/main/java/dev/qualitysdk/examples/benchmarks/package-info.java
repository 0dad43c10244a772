/** What the SDK costs, beside what its peers cost in the same run. */
@NullMarked
package dev.qualitysdk.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
