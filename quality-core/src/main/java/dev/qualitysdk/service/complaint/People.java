package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;

/** The employees that a complaint is about, in a canonical form: nothing where there are none. */
final class People {

    private People() {}

    static CanonicalForm.Builder writeTo(CanonicalForm.Builder form, ImmutableSortedSet<EmployeeId> people) {
        return people.isEmpty()
                ? form
                : form.list(
                        "about",
                        people,
                        person -> CanonicalForm.of("employee").put("id", person).build());
    }

    static ImmutableSortedSet<EmployeeId> read(CanonicalForm form) {
        return ImmutableSortedSet.copyOf(form.list("about", person -> person.read("id", EmployeeId::of)));
    }
}
