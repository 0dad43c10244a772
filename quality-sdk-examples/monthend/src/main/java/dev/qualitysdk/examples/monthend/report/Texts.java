package dev.qualitysdk.examples.monthend.report;

import com.samskivert.mustache.Mustache;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences and words of one language. A text that is missing is a fault of the program, never an empty place. */
final class Texts implements Mustache.CustomContext {

    private static final String BUNDLE = Texts.class.getPackageName() + ".Report";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static Texts of(Language language) {
        // Without this control a language without a bundle would fall back to that of the machine.
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(
                ResourceBundle.getBundle(BUNDLE, language.locale(), Texts.class.getClassLoader(), noFallback),
                language.locale());
    }

    /** Returns a text as a template asks for it, by a name without dots. */
    @Override
    public Object get(String name) {
        return say(name);
    }

    /**
     * Returns a text with its places filled.
     *
     * @param key the key
     * @param arguments texts, already written in this language, or counts that choose between singular and plural
     * @return the text
     * @throws MissingResourceException if there is none
     */
    String say(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** Returns a text that may be missing, such as the name of an indicator that only a host knows. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** Returns a text by prefix and code, or the code itself, made safe to show, where no language has a text for it. */
    String of(String prefix, String code) {
        return find(prefix + "." + code).orElseGet(() -> Shown.of(code));
    }
}
