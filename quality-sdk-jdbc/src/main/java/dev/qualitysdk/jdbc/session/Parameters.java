package dev.qualitysdk.jdbc.session;

import com.google.common.hash.HashCode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The parameters of a statement, set one after the other. Instants go as UTC, so no zone of a session can move them. */
public final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /**
     * Sets a text.
     *
     * @param value the text
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    /**
     * Sets several texts as one array, for {@code unnest(cast(? as varchar array))}: joined to a table, it is looked up by the
     * table's key, which a list of {@code in} behind two other columns of the key is not.
     *
     * @param values the texts
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters texts(List<String> values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("varchar", values.toArray()));
        return this;
    }

    /**
     * Sets a text that may be absent.
     *
     * @param value the text, or empty for null
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return text(value.get());
        }
        statement.setNull(++last, Types.VARCHAR);
        return this;
    }

    /**
     * Sets a whole number.
     *
     * @param value the number
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    /**
     * Sets a whole number that may be absent.
     *
     * @param value the number, or empty for null
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters number(Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            return number(value.get());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }

    /**
     * Sets an instant.
     *
     * @param value the instant, in whole microseconds
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters instant(Instant value) throws SQLException {
        statement.setObject(++last, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    /**
     * Sets an instant that may be absent.
     *
     * @param value the instant, or empty for null
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters instant(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return instant(value.get());
        }
        statement.setNull(++last, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    /**
     * Sets a date that may be absent.
     *
     * @param value the date, or empty for null
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters date(Optional<LocalDate> value) throws SQLException {
        if (value.isPresent()) {
            statement.setObject(++last, value.get());
        } else {
            statement.setNull(++last, Types.DATE);
        }
        return this;
    }

    /**
     * Sets bytes.
     *
     * @param value the bytes
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    /**
     * Sets a digest.
     *
     * @param value the digest
     * @return this
     * @throws SQLException if the driver refuses it
     */
    public Parameters digest(HashCode value) throws SQLException {
        statement.setBytes(++last, value.asBytes());
        return this;
    }
}
