package dev.qualitysdk.jdbc;

import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a database file of its own. */
class H2EmbeddedStoreTest extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    protected Store openEmpty() {
        return QualityStore.open(Databases.inFile(folder), Databases.OPTIONS);
    }
}
