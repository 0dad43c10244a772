/**
 * What it costs to sum a month's evidence up per employee and indicator: the ledger beside columns written by hand, streams and
 * DuckDB, with working time worked out beforehand and while summing.
 */
@NullMarked
package dev.qualitysdk.examples.benchmarks.tallies;

import org.jspecify.annotations.NullMarked;
