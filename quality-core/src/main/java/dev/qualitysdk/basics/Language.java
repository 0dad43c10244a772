package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** A language in which employees and customers read names and explanations. Code, records and refusals are in English. */
public enum Language {
    /** English. */
    ENGLISH("en"),
    /** Chinese in simplified script (简体中文). */
    SIMPLIFIED_CHINESE("zh-Hans"),
    /** Chinese in traditional script (繁體中文). */
    TRADITIONAL_CHINESE("zh-Hant");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * Returns the tag of BCP 47.
     *
     * @return such as {@code zh-Hans}
     */
    public String tag() {
        return tag;
    }

    /**
     * Returns the locale with the same tag.
     *
     * @return the locale
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * Returns the language with a tag.
     *
     * @param tag {@code en}, {@code zh-Hans} or {@code zh-Hant}; case is ignored
     * @return the language
     * @throws InvalidValueException if it is none of these
     */
    public static Language of(String tag) {
        Faults.in("language").given(tag, "tag").refuse();
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw new InvalidValueException(
                "language", ImmutableList.of(Fault.of("language", tag, "one of en, zh-Hans, zh-Hant")));
    }
}
