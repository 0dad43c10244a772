package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.Language;

/** A refusal of how the program is used: one clear line, and exit code 2. */
final class MisuseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** A refusal in words that are the same in every language, such as those of the library. */
    MisuseException(String message) {
        super(message);
        this.key = "";
        this.arguments = new Object[0];
    }

    private MisuseException(String key, Object... arguments) {
        super(CommandText.of(Language.ENGLISH).say("misuse." + key, arguments));
        this.key = key;
        this.arguments = arguments;
    }

    /** Returns a refusal that is told in the language of the command. */
    static MisuseException saying(String key, Object... arguments) {
        return new MisuseException(key, arguments);
    }

    /** Returns the refusal in a language. */
    String in(CommandText text) {
        return key.isEmpty() ? String.valueOf(getMessage()) : text.say("misuse." + key, arguments);
    }
}
