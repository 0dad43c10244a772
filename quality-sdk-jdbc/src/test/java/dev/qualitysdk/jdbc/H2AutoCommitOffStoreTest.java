package dev.qualitysdk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.StoreContract;
import org.junit.jupiter.api.AfterEach;

/** The contract on a pool without autoCommit, with a schema, a prefix, a tenant and keys of its own. */
class H2AutoCommitOffStoreTest extends StoreContract {

    private final HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, false);

    @Override
    protected Store openEmpty() {
        return QualityStore.open(
                pool,
                Databases.OPTIONS
                        .withSchema("Erp_2")
                        .withTablePrefix("acme_")
                        .withTenant(TenantId.of("Acme & Söhne"))
                        .withJournalKeys(Databases.keys("k1")));
    }

    @AfterEach
    void closePool() {
        pool.close();
    }
}
