package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableMap;

/** The names that a thing of the catalogue goes by, language by language. */
final class CatalogueNames {

    private CatalogueNames() {}

    static void check(Faults faults, ImmutableMap<Language, String> names) {
        faults.check(!names.isEmpty(), "names", null, "a name in at least one language", "3.1.2");
        names.forEach((language, name) -> CanonicalText.lineProblem(name, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "names." + language.tag(), name, wanted, "3.1.2")));
    }

    static String in(Language wanted, ImmutableMap<Language, String> names) {
        String exact = names.get(wanted);
        if (exact != null) {
            return exact;
        }
        for (Language language : Language.values()) {
            String other = names.get(language);
            if (other != null) {
                return other;
            }
        }
        throw new IllegalStateException("a thing of the catalogue without a name");
    }

    static CanonicalForm.Builder write(CanonicalForm.Builder form, ImmutableMap<Language, String> names) {
        names.forEach((language, name) -> form.put("name." + language.tag(), name));
        return form;
    }
}
