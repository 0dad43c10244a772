package dev.qualitysdk.examples.monthend;

/** A refusal of how the program is used: one clear line, and exit code 2. */
final class MisuseException extends Exception {

    private static final long serialVersionUID = 1L;

    MisuseException(String message) {
        super(message);
    }
}
