package dev.qualitysdk.jdbc.session;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.jdbc.schema.Tables;
import dev.qualitysdk.store.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The statements of one transaction. Every value is a parameter; only names of tables, checked before, are put into the text. */
public final class Session {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Tables tables;

    /**
     * Creates a session.
     *
     * @param connection the connection, in a transaction
     * @param tables names of the tables
     */
    public Session(Connection connection, Tables tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Makes a value of the row a result stands on.
     *
     * @param <R> the value
     */
    @FunctionalInterface
    public interface Row<R> {

        /**
         * Reads the row.
         *
         * @param row the columns, by their order
         * @return the value
         * @throws SQLException if a column cannot be read
         */
        R read(Columns row) throws SQLException;
    }

    /**
     * Sets the parameters of a statement.
     *
     * @param <E> what they are taken from
     */
    @FunctionalInterface
    public interface Binding<E> {

        /**
         * Sets the parameters.
         *
         * @param element what they are taken from
         * @param parameters the parameters, set in their order
         * @throws SQLException if one cannot be set
         */
        void bind(E element, Parameters parameters) throws SQLException;
    }

    /** Sets the parameters of one statement. */
    @FunctionalInterface
    public interface Setting {

        /**
         * Sets the parameters.
         *
         * @param parameters the parameters, set in their order
         * @throws SQLException if one cannot be set
         */
        void set(Parameters parameters) throws SQLException;
    }

    /**
     * Returns the rows of a query.
     *
     * @param template the query, with tables in braces
     * @param setting sets its parameters
     * @param row reads a row
     * @param <R> what a row becomes
     * @return the rows
     * @throws SQLException if the database refuses it
     */
    public <R> ImmutableList<R> query(String template, Setting setting, Row<? extends R> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(tables.sql(template))) {
            setting.set(new Parameters(statement));
            try (ResultSet result = statement.executeQuery()) {
                ImmutableList.Builder<R> rows = ImmutableList.builder();
                while (result.next()) {
                    rows.add(row.read(new Columns(result)));
                }
                return rows.build();
            }
        }
    }

    /**
     * Runs one statement.
     *
     * @param template the statement, with tables in braces
     * @param setting sets its parameters
     * @return the number of rows it changed
     * @throws SQLException if the database refuses it
     */
    public int update(String template, Setting setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(tables.sql(template))) {
            setting.set(new Parameters(statement));
            return statement.executeUpdate();
        }
    }

    /**
     * Runs one statement for each of several elements, in batches; each must change exactly one row.
     *
     * @param template the statement, with tables in braces
     * @param elements the elements
     * @param binding sets the parameters of one
     * @param <E> type of the elements
     * @throws SQLException if the database refuses it
     * @throws StorageException if one changed another number of rows, which the lock on the head makes impossible unless
     *     somebody else writes these tables
     */
    public <E> void batch(String template, Iterable<E> elements, Binding<? super E> binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(tables.sql(template))) {
            int waiting = 0;
            for (E element : elements) {
                binding.bind(element, new Parameters(statement));
                statement.addBatch();
                if (++waiting == BATCH) {
                    send(statement);
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                send(statement);
            }
        }
    }

    private static void send(PreparedStatement statement) throws SQLException {
        for (int count : statement.executeBatch()) {
            if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                throw new StorageException(
                        StorageException.Code.DAMAGED_RECORD, "a row that was to be changed is not as it was read");
            }
        }
    }
}
