package dev.qualitysdk.jdbc;

import dev.qualitysdk.store.PersonalValuesContract;
import dev.qualitysdk.store.Store;
import java.util.Set;

/** The contract of personal values on a database of its own. */
class H2SealedValuesTest extends PersonalValuesContract {

    @Override
    protected Store openEmpty() {
        return QualityStore.open(Databases.inMemory(), Databases.OPTIONS.withValueKeys(Databases.valueKeys(Set.of())));
    }
}
