package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import java.util.Optional;
import org.immutables.value.Value;

/** One part of an {@link Axis}: a kind, a grade, a branch, a channel or a month; or what has none. Ordered by code, none last. */
@Value.Immutable
public sealed interface Member extends Comparable<Member> permits ImmutableMember {

    /** What belongs to no part of the axis, so that the parts still add up to the whole. */
    Member NONE = none();

    /** {@return the code, 1 to 100 characters on one line; empty for {@link #NONE}} */
    Optional<String> code();

    /**
     * Returns a member.
     *
     * @param code the code of the kind, grade, branch or channel, or a month such as {@code 2026-05}
     * @return the member
     * @throws dev.qualitysdk.basics.InvalidValueException if it is no code
     */
    static Member of(String code) {
        Faults faults = Faults.in("member");
        CanonicalText.lineProblem(code, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "code", code, wanted, "7.2.2"));
        faults.refuse();
        return ImmutableMember.of(Optional.of(code));
    }

    private static Member none() {
        return ImmutableMember.of(Optional.empty());
    }

    @Override
    default int compareTo(Member other) {
        if (code().isEmpty() || other.code().isEmpty()) {
            return Boolean.compare(code().isEmpty(), other.code().isEmpty());
        }
        return code().get().compareTo(other.code().get());
    }
}
