package dev.qualitysdk.examples.benchmarks.tallies;

import dev.qualitysdk.basics.CanonicalTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The embedded column database: one SQL statement over a table in memory, on one thread, since what is compared is the work and
 * not how many processors share it.
 */
final class ByDuckDb implements AutoCloseable {

    private static final String LIMIT = IntStream.range(0, MonthColumns.INDICATORS.size())
            .mapToObj(i -> "WHEN " + i + " THEN " + MonthColumns.limitMinutes(i))
            .collect(Collectors.joining(" ", "CASE indicator ", " END"));

    private static final String OPENED_IN_JUNE = "opened >= " + CanonicalTime.micros(MonthColumns.JUNE.start())
            + " AND opened < " + CanonicalTime.micros(MonthColumns.JUNE.end());

    private final Connection connection;

    ByDuckDb(MonthColumns month) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = 1");
        execute(
                "CREATE TABLE records (indicator INTEGER, employee INTEGER, opened BIGINT, fulfilled BIGINT, due BIGINT,"
                        + " minutes INTEGER)");
        execute("CREATE TABLE days (day INTEGER, before INTEGER, opens INTEGER, closes INTEGER)");
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender records = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "records")) {
            for (int i = 0; i < month.size(); i++) {
                records.beginRow();
                records.append((int) month.indicator[i]);
                records.append(month.employee[i]);
                records.append(month.opened[i]);
                records.append(month.fulfilled[i]);
                records.append(month.due[i]);
                records.append(month.minutes[i]);
                records.endRow();
            }
        }
        try (DuckDBAppender days = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "days")) {
            int before = 0;
            for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                boolean open = month.calendar.isWorkingDay(day);
                days.beginRow();
                days.append((int) day.toEpochDay());
                days.append(before);
                days.append(open ? MonthColumns.OPENS : 0);
                days.append(open ? MonthColumns.CLOSES : 0);
                days.endRow();
                before += open ? MonthColumns.CLOSES - MonthColumns.OPENS : 0;
            }
        }
    }

    /** With the working minutes of each record worked out beforehand. */
    Contestant precomputed() {
        return ByHand.of(
                "DuckDB, minutes precomputed",
                () -> run("SELECT employee, indicator, count(*), sum(CASE WHEN minutes <= " + LIMIT
                        + " THEN 1 ELSE 0 END) FROM records WHERE due >= "
                        + CanonicalTime.micros(MonthColumns.JUNE.start())
                        + " AND due < " + CanonicalTime.micros(MonthColumns.JUNE.end())
                        + " GROUP BY employee, indicator"));
    }

    /**
     * With the working minutes from a calendar table of opening hours: each record joined with the days it spans, the overlap
     * of the record with each day's hours summed up. The zone's fixed eight hours are added.
     */
    Contestant withCalendar() {
        String sql = "WITH local AS (SELECT rowid AS id, employee, indicator, opened // 60000000 + 480 AS o,"
                + " fulfilled // 60000000 + 480 AS f FROM records WHERE " + OPENED_IN_JUNE + "), taken AS (SELECT id,"
                + " any_value(employee) AS employee, any_value(indicator) AS indicator, sum(greatest(0, least(f, day * 1440 +"
                + " closes) - greatest(o, day * 1440 + opens))) AS minutes FROM local JOIN days ON day BETWEEN o // 1440 AND"
                + " f // 1440 GROUP BY id) SELECT employee, indicator, count(*), sum(CASE WHEN minutes <= " + LIMIT
                + " THEN 1 ELSE 0 END) FROM taken GROUP BY employee, indicator";
        return ByHand.of("DuckDB, calendar joined", () -> run(sql));
    }

    /**
     * The same by the best SQL known to us: each day of the calendar knows the minutes open before it, so that a record is joined
     * with two days and nothing is summed per record.
     */
    Contestant withIndexedCalendar() {
        String sql =
                "WITH local AS (SELECT employee, indicator, opened // 60000000 + 480 AS o, fulfilled // 60000000 + 480"
                        + " AS f FROM records WHERE " + OPENED_IN_JUNE
                        + ") SELECT employee, indicator, count(*), sum(CASE WHEN "
                        + position("b", "f") + " - " + position("a", "o") + " <= " + LIMIT
                        + " THEN 1 ELSE 0 END) FROM local JOIN days a ON a.day = o // 1440 JOIN days b ON b.day ="
                        + " f // 1440 GROUP BY employee, indicator";
        return ByHand.of("DuckDB, calendar joined as an index", () -> run(sql));
    }

    private static String position(String day, String minute) {
        return "(" + day + ".before + greatest(0, least(" + minute + " % 1440, " + day + ".closes) - " + day
                + ".opens))";
    }

    private long run(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            long sum = 0;
            while (rows.next()) {
                sum += Contestant.check(rows.getInt(1), rows.getInt(2), rows.getLong(4), rows.getLong(3));
            }
            return sum;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
