package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.Faults;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much of each class of fields somebody sees in a {@link CustomerView} (clause 7.1.2). What is personal or sensitive is at most
 * masked: to see it, an access is recorded, see {@link CustomerRecord#disclose}.
 */
public final class Clearance {

    /** Who may know what anybody may: the public class only. */
    public static final Clearance ANYBODY =
            of(Visibility.SHOWN, Visibility.HIDDEN, Visibility.HIDDEN, Visibility.HIDDEN);

    /** Who works with the file: what is personal is masked, what is sensitive hidden. */
    public static final Clearance STAFF = of(Visibility.SHOWN, Visibility.SHOWN, Visibility.MASKED, Visibility.HIDDEN);

    /** Who answers for the file: all that is about a person is masked. */
    public static final Clearance KEEPER = of(Visibility.SHOWN, Visibility.SHOWN, Visibility.MASKED, Visibility.MASKED);

    private final ImmutableMap<FieldClass, Visibility> visibilities;

    private Clearance(ImmutableMap<FieldClass, Visibility> visibilities) {
        this.visibilities = visibilities;
    }

    /**
     * Returns a clearance.
     *
     * @param publicFields how much of the class {@code PUBLIC}
     * @param internal how much of {@code INTERNAL}, not more than of the class before
     * @param personal how much of {@code PERSONAL}, not more than of the class before, masked at most
     * @param sensitive how much of {@code SENSITIVE}, not more than of the class before
     * @return the clearance
     * @throws dev.qualitysdk.basics.InvalidValueException if a class that needs more protection is shown more, or what is personal
     *     is shown
     */
    public static Clearance of(
            Visibility publicFields, Visibility internal, Visibility personal, Visibility sensitive) {
        Map<FieldClass, Visibility> all = new EnumMap<>(FieldClass.class);
        all.put(FieldClass.PUBLIC, publicFields);
        all.put(FieldClass.INTERNAL, internal);
        all.put(FieldClass.PERSONAL, personal);
        all.put(FieldClass.SENSITIVE, sensitive);
        Faults.in("clearance")
                .check(internal.compareTo(publicFields) <= 0, "internal", internal, "at most " + publicFields, "7.1.2")
                .check(personal.compareTo(internal) <= 0, "personal", personal, "at most " + internal, "7.1.2")
                .check(personal != Visibility.SHOWN, "personal", personal, "at most MASKED", "7.1.2")
                .check(sensitive.compareTo(personal) <= 0, "sensitive", sensitive, "at most " + personal, "7.1.2")
                .refuse();
        return new Clearance(Maps.immutableEnumMap(all));
    }

    /**
     * Returns how much of a class is seen.
     *
     * @param fieldClass the class
     * @return the visibility
     */
    public Visibility of(FieldClass fieldClass) {
        return Objects.requireNonNull(visibilities.get(fieldClass));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clearance clearance && clearance.visibilities.equals(visibilities);
    }

    @Override
    public int hashCode() {
        return visibilities.hashCode();
    }

    @Override
    public String toString() {
        return visibilities.toString();
    }
}
