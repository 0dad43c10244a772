package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AttributionProperties {

    /** Few names, short and long, of which two share a hash: equal ones are met as often as different ones. */
    private static final List<String> NAMES = List.of("A", "collector-Aa", "collector-BB", "廢品");

    private record Named(Optional<EmployeeId> employee, Optional<BranchId> branch, Optional<Channel> channel) {

        Attribution attribution() {
            return Attribution.of(employee, branch, channel);
        }
    }

    @Provide
    Arbitrary<Named> named() {
        Arbitrary<String> names = Arbitraries.of(NAMES);
        return Combinators.combine(
                        names.map(EmployeeId::of).optional(0.8),
                        names.map(BranchId::of).optional(0.8),
                        names.map(Channel::of).optional(0.8))
                .as(Named::new);
    }

    @Property
    void two_are_equal_when_all_three_are(@ForAll("named") Named one, @ForAll("named") Named other) {
        Attribution first = one.attribution();
        Attribution second = other.attribution();

        assertThat(first.equals(second)).isEqualTo(one.equals(other));
        assertThat(second.equals(first)).isEqualTo(one.equals(other));
        if (one.equals(other)) {
            assertThat(first).hasSameHashCodeAs(second);
        }
    }

    @Property
    void it_says_what_it_was_made_of(@ForAll("named") Named named) {
        Attribution attribution = named.attribution();

        assertThat(new Named(attribution.employee(), attribution.branch(), attribution.channel()))
                .isEqualTo(named);
    }

    @Example
    void it_prints_in_one_line_and_no_text_is_one() {
        Attribution attribution =
                Attribution.of(Optional.of(EmployeeId.of("E-17")), Optional.empty(), Optional.of(Channel.WEB));

        assertThat(attribution).hasToString("E-17 - " + Channel.WEB).isNotEqualTo("E-17");
    }

    @Example
    @SuppressWarnings("NullAway") // A host without a checker of nulls does this.
    void all_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> Attribution.of(null, Optional.empty(), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("employee")
                .hasMessageContaining("channel");
    }
}
