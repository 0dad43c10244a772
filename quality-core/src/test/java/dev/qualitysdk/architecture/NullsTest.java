package dev.qualitysdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.fixture.CompiledTypes;
import dev.qualitysdk.service.lot.LotStep;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every factory of a record of the collection refuses nulls like anything else that is wrong: by field, all of them at once.
 *
 * <p>What reads a journal back is left out: no host calls it with what a user typed.
 */
class NullsTest {

    private static final Pattern FLOW = Pattern.compile(
            "dev\\.qualitysdk\\.service\\.(booking|assessment|lot|settlement|stock|payment|reconciliation)\\..+");
    private static final Set<String> NOT_FOR_INPUT = Set.of("read", "replay", "valueOf");

    private static Stream<Method> factories() {
        return CompiledTypes.ofTheLibrary().stream()
                .filter(type -> FLOW.matcher(type.getName()).matches())
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && !NOT_FOR_INPUT.contains(method.getName()))
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(type -> !type.isPrimitive()));
    }

    private static Object[] nulls(Method factory) {
        return Arrays.stream(factory.getParameterTypes())
                .map(type ->
                        type == int.class ? (Object) 1 : type == long.class ? 1L : type == boolean.class ? true : null)
                .toArray();
    }

    @Test
    void every_factory_names_all_that_is_null() throws IllegalAccessException {
        List<String> others = new ArrayList<>();
        List<Method> factories = factories().toList();
        for (Method factory : factories) {
            long given = Arrays.stream(factory.getParameterTypes())
                    .filter(type -> !type.isPrimitive())
                    .count();
            try {
                factory.invoke(null, nulls(factory));
                others.add(factory + " takes null");
            } catch (InvocationTargetException thrown) {
                if (!(thrown.getCause() instanceof InvalidValueException refusal)
                        || refusal.faults().stream()
                                        .map(Fault::field)
                                        .distinct()
                                        .count()
                                < given) {
                    others.add(factory + ": " + thrown.getCause());
                }
            }
        }

        assertThat(factories).hasSizeGreaterThan(150);
        assertThat(others).isEmpty();
    }

    @Test
    void a_null_in_a_builder_or_in_a_list_is_a_refusal_too() {
        assertThatThrownBy(() -> LotStep.Collected.builder().id(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("value is refused: id: found (nothing), wanted a value, never null (clause 7.2.1)");
        assertThatThrownBy(() -> LotId.of(null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Quantity.parse(null)).isInstanceOf(InvalidValueException.class);
    }
}
