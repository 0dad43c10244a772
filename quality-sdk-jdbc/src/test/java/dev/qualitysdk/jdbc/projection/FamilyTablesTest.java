package dev.qualitysdk.jdbc.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.StoreOptions;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.Review;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FamilyTablesTest {

    private static final ImmutableMap<String, Family<?, ?, ?>> FAMILIES = Maps.uniqueIndex(
            List.<Family<?, ?, ?>>of(
                    Employment.FAMILY,
                    CustomerFile.FAMILY,
                    Booking.FAMILY,
                    Assessment.FAMILY,
                    Lot.FAMILY,
                    Settlement.FAMILY,
                    Complaint.FAMILY,
                    Review.FAMILY,
                    Finding.FAMILY,
                    CorrectiveAction.FAMILY,
                    Commitment.FAMILY),
            Family::name);

    @Test
    void every_family_has_a_table() {
        assertThat(FamilyTables.ALL.stream().map(Projection::family))
                .containsExactlyInAnyOrderElementsOf(FAMILIES.keySet());
    }

    @Test
    void every_column_shows_a_kind_of_step_that_its_family_knows() {
        for (Projection projection : FamilyTables.ALL) {
            Family<?, ?, ?> family = Objects.requireNonNull(FAMILIES.get(projection.family()));
            for (Column column : projection.columns()) {
                for (String kind : column.sources().keySet()) {
                    InvalidValueException refusal = catchThrowableOfType(
                            InvalidValueException.class, () -> family.read(CanonicalForm.of(kind, ImmutableMap.of())));
                    assertThat(refusal.faults())
                            .as(kind)
                            .isNotEmpty()
                            .noneSatisfy(fault -> assertThat(fault.field()).isEqualTo("kind"));
                }
            }
        }
    }

    @Test
    void the_migration_defines_each_table_as_it_is_declared() throws SQLException {
        String url = "jdbc:h2:mem:family-tables";
        try (QualityStore store = QualityStore.open(url, StoreOptions.of(Clock.systemUTC()));
                Connection connection = DriverManager.getConnection(url, "sa", "")) {
            assertThat(store).isNotNull();
            for (Projection projection : FamilyTables.ALL) {
                Map<String, String> declared = new TreeMap<>(Map.of(
                        "tenant", "CHARACTER VARYING",
                        "id", "CHARACTER VARYING",
                        "version", "INTEGER",
                        "state", "CHARACTER VARYING"));
                projection.columns().forEach(column -> declared.put(column.name(), sqlType(column.type())));

                assertThat(defined(connection, "qm_" + projection.family())).isEqualTo(declared);
            }
        }
    }

    private static String sqlType(ColumnType type) {
        return switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> "CHARACTER VARYING";
            case NUMBER, MINOR_UNITS, BASE_UNITS, HUNDREDTHS -> "BIGINT";
            case INSTANT -> "TIMESTAMP(6) WITH TIME ZONE";
            case DATE -> "DATE";
        };
    }

    private static Map<String, String> defined(Connection connection, String table) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (var query = connection.prepareStatement("select lower(column_name), data_type, datetime_precision"
                + " from information_schema.columns where lower(table_name) = ?")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String type = row.getString(2);
                    columns.put(
                            row.getString(1),
                            type.startsWith("TIMESTAMP") ? "TIMESTAMP(" + row.getInt(3) + ") WITH TIME ZONE" : type);
                }
            }
        }
        return columns;
    }
}
