package dev.qualitysdk.judgement.definition;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TeamId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** What a host knows of one of its records: which it is, who answers for it, which cycle it belongs to, and facts by name. */
@Value.Immutable
public sealed interface RecordFacts permits ImmutableRecordFacts {

    /** {@return the id of the record, 1 to 200 characters on one line} */
    String subject();

    /** {@return the instant that decides the cycle} */
    Instant at();

    /** {@return the employee accountable; empty where nobody is, so that it counts for the company and its branch only} */
    Optional<EmployeeId> employee();

    /** {@return the branch, at the time} */
    Optional<BranchId> branch();

    /** {@return the team, at the time} */
    Optional<TeamId> team();

    /** {@return the channel} */
    Optional<Channel> channel();

    /** {@return what is known, by name: 1 to 40 characters of a to z, 0 to 9, point and hyphen, beginning with a letter} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Fact> facts();

    /** Refuses a record without a proper id, and facts without a proper name. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("record " + subject());
        CanonicalText.lineProblem(subject(), 200)
                .ifPresent(wanted -> faults.check(false, "subject", subject(), wanted));
        facts().keySet().forEach(name -> faults.check(isName(name), "facts", name, NAME));
        faults.refuse();
    }

    /** What the name of a fact is. */
    String NAME = "1 to 40 characters of a-z, 0-9, point and hyphen, beginning with a letter";

    /**
     * Returns whether a text is the name of a fact.
     *
     * @param text the text
     * @return true when it is
     */
    static boolean isName(String text) {
        return Pattern.matches("[a-z][a-z0-9.-]{0,39}", text);
    }

    /**
     * Returns a fact.
     *
     * @param name its name
     * @param type its type
     * @return the fact; empty where nothing of that type is known under that name
     */
    default Optional<Fact> fact(String name, Fact.Type type) {
        return Optional.ofNullable(facts().get(name)).filter(fact -> fact.type() == type);
    }

    /**
     * Returns a builder. Subject and instant must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link RecordFacts}. Not thread-safe. */
    final class Builder extends ImmutableRecordFacts.Builder {

        Builder() {}
    }
}
