package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.VehicleId;
import org.immutables.value.Value;

/** Where lots lie together and must be of kinds that may (clause 3.3.2): a compartment of a vehicle, a container or a zone. */
@Value.Immutable
public sealed interface StoragePlace permits ImmutableStoragePlace {

    /** What a place is. */
    enum Sort {
        /** A vehicle, or one compartment of it. */
        VEHICLE,
        /** A container. */
        CONTAINER,
        /** A zone of a yard. */
        ZONE
    }

    /** {@return what it is} */
    Sort sort();

    /** {@return its code, 1 to 100 characters on one line} */
    String code();

    /**
     * Refuses what is no code.
     *
     * @throws InvalidValueException if the code is blank, too long or of several lines
     */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("storage place");
        CanonicalText.lineProblem(code(), Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "code", code(), wanted, "3.3.2"));
        faults.refuse();
    }

    /**
     * Returns a place.
     *
     * @param sort what it is
     * @param code its code, 1 to 100 characters on one line
     * @return the place
     * @throws InvalidValueException if the code is none of that
     */
    static StoragePlace of(Sort sort, String code) {
        Faults.in("storage place").given(sort, "sort").given(code, "code").refuse();
        return ImmutableStoragePlace.of(sort, code);
    }

    /**
     * Returns a vehicle that has no compartments.
     *
     * @param vehicle the vehicle
     * @return the place
     */
    static StoragePlace vehicle(VehicleId vehicle) {
        Faults.in("storage place").given(vehicle, "vehicle").refuse();
        return of(Sort.VEHICLE, vehicle.value());
    }

    /**
     * Returns a zone of a yard.
     *
     * @param code its code, 1 to 100 characters on one line
     * @return the place
     * @throws InvalidValueException if the code is none of that
     */
    static StoragePlace zone(String code) {
        return of(Sort.ZONE, code);
    }

    /**
     * Returns a container.
     *
     * @param code its code, 1 to 100 characters on one line
     * @return the place
     * @throws InvalidValueException if the code is none of that
     */
    static StoragePlace container(String code) {
        return of(Sort.CONTAINER, code);
    }

    /** {@return the place as text that {@link #parse} reads, such as {@code ZONE:A-7}} */
    default String text() {
        return sort() + ":" + code();
    }

    /**
     * Reads a place from its text.
     *
     * @param text such as {@code ZONE:A-7}
     * @return the place
     * @throws InvalidValueException if the text is none
     */
    static StoragePlace parse(String text) {
        Faults.in("storage place").given(text, "text").refuse();
        for (Sort sort : Sort.values()) {
            if (text.startsWith(sort + ":")) {
                return of(sort, text.substring(sort.name().length() + 1));
            }
        }
        Faults.in("storage place")
                .check(false, "place", text, "VEHICLE:…, CONTAINER:… or ZONE:…", "3.3.2")
                .refuse();
        throw new IllegalStateException("a fault that was not refused");
    }
}
