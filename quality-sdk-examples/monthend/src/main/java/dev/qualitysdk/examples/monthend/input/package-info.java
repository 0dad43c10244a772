/**
 * Reads a folder of CSV files into a store: which files and columns there are, how a host's own files are mapped onto them, and
 * what becomes of each row.
 *
 * <p>A row is planned whole through the rules of the core before anything of it is saved. It changes nothing where the same is
 * recorded already, adds the steps that are missing, and is refused, with the column, the value, the reason and the clause,
 * where it breaks a rule or contradicts what is recorded. A refused row never stops the run.
 */
@NullMarked
package dev.qualitysdk.examples.monthend.input;

import org.jspecify.annotations.NullMarked;
