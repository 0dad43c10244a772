/**
 * The store on JDBC: everything a host records, kept as an append-only journal with tables beside it that the host's own SQL can
 * read, on the host's {@code DataSource}, on its {@code Connection}, or in an embedded database.
 *
 * <p>{@link dev.qualitysdk.jdbc.QualityStore} begins and commits its own transactions; {@link dev.qualitysdk.jdbc.JoinedStore}
 * takes part in the host's. {@link dev.qualitysdk.jdbc.RegulationJson} reads the regulation as a company fills it in
 * (clauses 7.2.1, 8.2).
 */
@NullMarked
package dev.qualitysdk.jdbc;

import org.jspecify.annotations.NullMarked;
