package dev.qualitysdk.store;

class InMemoryPersonalValuesTest extends PersonalValuesContract {

    @Override
    protected Store openEmpty() {
        return InMemoryStore.create();
    }
}
