package dev.qualitysdk.jdbc.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class H2DialectTest {

    @Test
    void only_the_version_that_passed_the_crash_tests_is_accepted() {
        assertThat(H2Dialect.isTested("2.4.240 (2025-09-22)")).isTrue();
        assertThat(H2Dialect.isTested("2.4.240")).isTrue();
        assertThat(H2Dialect.isTested("2.5.252 (2026-03-01)")).isFalse();
        assertThat(H2Dialect.isTested("2.4.2401")).isFalse();
        assertThat(H2Dialect.isTested("(not stated)")).isFalse();
    }

    @Test
    void only_others_writing_at_the_same_time_is_a_conflict() {
        H2Dialect dialect = new H2Dialect();

        assertThat(dialect.isConflict(new SQLException("", "40001", 40_001))).isTrue();
        assertThat(dialect.isConflict(new SQLException("", "90131", 90_131))).isTrue();
        assertThat(dialect.isConflict(new SQLException("", "HYT00", 50_200))).isTrue();
        assertThat(dialect.isConflict(new SQLException("", "23505", 23_505))).isFalse();
        assertThat(dialect.isConflict(new SQLException("", "08006", 90_067))).isFalse();
        assertThat(dialect.isConflict(new SQLException())).isFalse();
    }
}
