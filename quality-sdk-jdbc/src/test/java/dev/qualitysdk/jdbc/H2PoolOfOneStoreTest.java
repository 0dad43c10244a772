package dev.qualitysdk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.StoreContract;
import org.junit.jupiter.api.AfterEach;

/** The contract on a pool of one connection that commits each statement unless told otherwise. */
class H2PoolOfOneStoreTest extends StoreContract {

    private final HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true);

    @Override
    protected Store openEmpty() {
        return QualityStore.open(pool, Databases.OPTIONS);
    }

    @AfterEach
    void closePool() {
        pool.close();
    }
}
