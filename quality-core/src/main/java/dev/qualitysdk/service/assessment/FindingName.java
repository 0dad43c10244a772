package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.Faults;

/** The rule for names of findings: a letter, then letters, digits and hyphens, all small, so that they can key texts. */
final class FindingName {

    private FindingName() {}

    static void check(Faults faults, String field, String name) {
        faults.check(
                name.matches("[a-z][a-z0-9-]{0,39}"),
                field,
                name,
                "a name of 1 to 40 small letters, digits and hyphens that begins with a letter",
                "3.2.2");
    }
}
