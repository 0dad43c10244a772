package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Placeholder;
import dev.qualitysdk.fixture.SharedFolder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JdbcPlaceholderTest {

    @Test
    void an_id_is_text_in_quotes() {
        assertThat(JdbcPlaceholder.json(Placeholder.of("a"))).startsWith("\"a");
        assertThat(SharedFolder.resolve("x")).isAbsolute();
    }

    @Test
    void an_embedded_database_opens() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
