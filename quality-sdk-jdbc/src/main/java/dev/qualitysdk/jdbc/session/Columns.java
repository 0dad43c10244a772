package dev.qualitysdk.jdbc.session;

import com.google.common.hash.HashCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of a row, read one after the other. */
public final class Columns {

    private final ResultSet row;
    private int last;

    Columns(ResultSet row) {
        this.row = row;
    }

    /**
     * Reads a text.
     *
     * @return the text
     * @throws SQLException if it cannot be read
     */
    public String text() throws SQLException {
        return row.getString(++last);
    }

    /**
     * Reads a text that may be absent.
     *
     * @return the text, empty for null
     * @throws SQLException if it cannot be read
     */
    public Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(row.getString(++last));
    }

    /**
     * Reads a whole number.
     *
     * @return the number
     * @throws SQLException if it cannot be read
     */
    public long number() throws SQLException {
        return row.getLong(++last);
    }

    /**
     * Reads a whole number that may be absent.
     *
     * @return the number, empty for null
     * @throws SQLException if it cannot be read
     */
    public Optional<Long> optionalNumber() throws SQLException {
        long value = row.getLong(++last);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /**
     * Reads a whole number of 32 bits.
     *
     * @return the number
     * @throws SQLException if it cannot be read
     */
    public int integer() throws SQLException {
        return row.getInt(++last);
    }

    /**
     * Reads an instant.
     *
     * @return the instant
     * @throws SQLException if it cannot be read
     */
    public Instant instant() throws SQLException {
        return row.getObject(++last, OffsetDateTime.class).toInstant();
    }

    /**
     * Reads an instant that may be absent.
     *
     * @return the instant, empty for null
     * @throws SQLException if it cannot be read
     */
    public Optional<Instant> optionalInstant() throws SQLException {
        return Optional.ofNullable(row.getObject(++last, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /**
     * Reads a date that may be absent.
     *
     * @return the date, empty for null
     * @throws SQLException if it cannot be read
     */
    public Optional<LocalDate> optionalDate() throws SQLException {
        return Optional.ofNullable(row.getObject(++last, LocalDate.class));
    }

    /**
     * Reads bytes.
     *
     * @return the bytes
     * @throws SQLException if they cannot be read
     */
    public byte[] bytes() throws SQLException {
        return row.getBytes(++last);
    }

    /**
     * Reads a digest.
     *
     * @return the digest; of a column that holds none, one that equals no other
     * @throws SQLException if it cannot be read
     */
    public HashCode digest() throws SQLException {
        byte[] bytes = row.getBytes(++last);
        return bytes == null || bytes.length == 0 ? HashCode.fromInt(0) : HashCode.fromBytes(bytes);
    }
}
