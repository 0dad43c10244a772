package dev.qualitysdk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.store.PersonalValuesContract;
import dev.qualitysdk.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The contract of personal values inside one transaction of the host, which it never commits. */
class H2JoinedValuesTest extends PersonalValuesContract {

    private final HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true);

    @Override
    protected Store openEmpty() {
        QualityStore store = QualityStore.open(pool, Databases.OPTIONS.withValueKeys(Databases.valueKeys(Set.of())));
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return store.join(connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @AfterEach
    void closePool() {
        pool.close();
    }
}
