package dev.qualitysdk.examples.monthend.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language in which a month is shown. */
public enum Language {
    /** English. */
    ENGLISH("en"),
    /** Chinese in simplified characters. */
    SIMPLIFIED_CHINESE("zh-Hans"),
    /** Chinese in traditional characters. */
    TRADITIONAL_CHINESE("zh-Hant");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * Returns the language tag, as BCP 47 writes it.
     *
     * @return such as {@code zh-Hant}
     */
    public String tag() {
        return tag;
    }

    /**
     * Returns the locale.
     *
     * @return the locale of the tag
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * Returns the language with a tag.
     *
     * @param tag the tag, in any case
     * @return the language
     * @throws IllegalArgumentException if a month is not shown in that language
     */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found language " + tag + ", wanted one of "
                        + Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return tag;
    }
}
