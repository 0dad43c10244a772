package dev.qualitysdk.jdbc;

import dev.qualitysdk.store.PersonalValuesContract;
import dev.qualitysdk.store.Store;

/** The contract of personal values on a database of its own. */
class H2PlainValuesTest extends PersonalValuesContract {

    @Override
    protected Store openEmpty() {
        return QualityStore.open(Databases.inMemory(), Databases.OPTIONS.withPlainValues());
    }
}
