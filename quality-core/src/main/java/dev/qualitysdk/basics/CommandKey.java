package dev.qualitysdk.basics;

/**
 * The name of one command that changes what is stored, made by the host before it is sent. A command sent again under the
 * same key changes nothing, so a host can repeat whatever it got no answer to.
 */
public final class CommandKey extends Identifier<CommandKey> {

    private CommandKey(String value) {
        super(value, "a command (CommandKey)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CommandKey of(String value) {
        return new CommandKey(value);
    }
}
