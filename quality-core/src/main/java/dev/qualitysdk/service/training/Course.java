package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CourseId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TrainingTopic;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a certification asks for today: its parts, how long each is valid once passed, and from when on it can be renewed. A change
 * touches what is passed afterwards only.
 */
@Value.Immutable
public sealed interface Course permits ImmutableCourse {

    /** The most months that a part is valid. */
    int MOST_MONTHS = 1_200;

    /** {@return the identifier} */
    CourseId id();

    /** {@return its parts, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<TrainingTopic> parts();

    /** {@return for how many months a part is valid once passed, 1 to 1200; empty where it never ends} */
    Optional<Integer> months();

    /** {@return from how many months before its last day on a part can be renewed, zero or more and fewer than it is valid} */
    int renewal();

    /**
     * Returns a course.
     *
     * @param id the identifier
     * @param parts its parts, at least one
     * @param months for how many months a part is valid; empty where it never ends
     * @param renewal from how many months before its last day on a part can be renewed
     * @return the course
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no part or a number is out of bounds
     */
    static Course of(CourseId id, Iterable<TrainingTopic> parts, Optional<Integer> months, int renewal) {
        return ImmutableCourse.of(id, parts, months, renewal);
    }

    /** Refuses a course of nothing or of no time, with all its faults. */
    @Value.Check
    default void check() {
        Faults.in("course " + id())
                .check(!parts().isEmpty(), "parts", "none", "at least one", "5.1.2")
                .check(
                        months().map(n -> n >= 1 && n <= MOST_MONTHS).orElse(true),
                        "months",
                        months().map(String::valueOf).orElse("(nothing)"),
                        "1 to " + MOST_MONTHS,
                        "5.1.2")
                .check(
                        renewal() >= 0 && renewal() < months().orElse(Integer.MAX_VALUE),
                        "renewal",
                        renewal(),
                        "zero or more, and fewer than the months",
                        "5.1.2")
                .refuse();
    }
}
