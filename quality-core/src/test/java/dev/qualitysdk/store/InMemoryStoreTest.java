package dev.qualitysdk.store;

class InMemoryStoreTest extends StoreContract {

    @Override
    protected Store openEmpty() {
        return InMemoryStore.create();
    }
}
