package dev.qualitysdk.internal;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of one language by key, read from a properties file in UTF-8 that lies beside a class. Never looks at the machine's own
 * language, as {@link java.util.ResourceBundle} does.
 */
public final class Texts {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");

    private final String name;
    private final ImmutableMap<String, String> texts;

    private Texts(String name, ImmutableMap<String, String> texts) {
        this.name = name;
        this.texts = texts;
    }

    /**
     * Reads texts.
     *
     * @param beside class in whose package the file lies
     * @param name name of the file
     * @return the texts
     */
    public static Texts read(Class<?> beside, String name) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> texts.put(key, Objects.requireNonNull(properties.getProperty(key))));
        return new Texts(name, texts.buildOrThrow());
    }

    /**
     * Returns the keys.
     *
     * @return all of them
     */
    public Set<String> keys() {
        return texts.keySet();
    }

    /**
     * Returns a text with its holes, such as <code>{net}</code>, filled.
     *
     * @param key key of the text
     * @param arguments what fills each hole
     * @return the text
     * @throws IllegalStateException if there is no such text, or nothing to fill a hole with
     */
    public String fill(String key, Map<String, String> arguments) {
        Matcher holes = HOLE.matcher(Objects.requireNonNullElseGet(texts.get(key), () -> {
            throw new IllegalStateException(name + " has no text " + key);
        }));
        return holes.replaceAll(hole -> {
            String argument = arguments.get(hole.group(1));
            if (argument == null) {
                throw new IllegalStateException(name + ", text " + key + ": nothing for " + hole.group());
            }
            return Matcher.quoteReplacement(argument);
        });
    }
}
