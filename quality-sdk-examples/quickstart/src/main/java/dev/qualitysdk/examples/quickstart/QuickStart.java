package dev.qualitysdk.examples.quickstart;

import dev.qualitysdk.basics.Placeholder;

/** A placeholder of the quick start. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Prints what it did.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(Placeholder.of("quick start"));
    }
}
