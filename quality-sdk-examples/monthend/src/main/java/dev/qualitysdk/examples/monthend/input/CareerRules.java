package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.review.CareerRule;
import dev.qualitysdk.judgement.review.CareerRule.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which months that are sealed make somebody eligible, read strictly from JSON (clause 4.4.2); the schema is
 * {@code docs/schema/career-rules.schema.json}.
 */
public final class CareerRules {

    private static final String USUAL = "career-rules.json";
    private static final int MOST_MONTHS = 120;
    private static final ImmutableSet<String> MEMBERS = ImmutableSet.of("title", "rules");
    private static final ImmutableSet<String> RULE_MEMBERS = ImmutableSet.of("code", "purpose", "months", "conditions");
    private static final ImmutableSet<String> CONDITION_MEMBERS = ImmutableSet.of("grades", "atLeast", "atMost");

    private final List<String> faults;
    private final Set<String> codes = new HashSet<>();

    private CareerRules(List<String> faults) {
        this.faults = faults;
    }

    /**
     * Returns the rules that come with the program, for a company that has written none.
     *
     * @return the rules, for grades named A to D
     */
    public static ImmutableList<CareerRule> usual() {
        List<String> faults = new ArrayList<>();
        try {
            String json = Resources.toString(Resources.getResource(CareerRules.class, USUAL), StandardCharsets.UTF_8);
            ImmutableList<CareerRule> rules = parse(json, faults);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(USUAL + ": " + String.join("; ", faults));
            }
            return rules;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads rules.
     *
     * @param file a JSON file of at most 1 MiB
     * @param faults where everything that is wrong is added
     * @return the rules, of use only where there is no fault
     */
    public static ImmutableList<CareerRule> read(Path file, List<String> faults) {
        return JsonFile.text(file, faults).map(json -> parse(json, faults)).orElse(ImmutableList.of());
    }

    static ImmutableList<CareerRule> parse(String json, List<String> faults) {
        return JsonFile.tree(json, faults)
                .map(node -> new CareerRules(faults).rules(JsonReading.of(node, faults)))
                .orElse(ImmutableList.of());
    }

    private ImmutableList<CareerRule> rules(JsonReading reading) {
        ImmutableList.Builder<CareerRule> rules = ImmutableList.builder();
        reading.only(MEMBERS).text("title");
        List<JsonReading> entries = reading.objects("rules");
        if (reading.has("rules") && entries.isEmpty()) {
            reading.fault("rules", "at least one rule");
        }
        entries.forEach(entry -> rule(entry.only(RULE_MEMBERS)).ifPresent(rules::add));
        return rules.build();
    }

    private Optional<CareerRule> rule(JsonReading entry) {
        int before = faults.size();
        Optional<String> code = entry.requiredText("code");
        code.filter(text -> !codes.add(text))
                .ifPresent(text -> entry.fault("code", "a code that no other rule has, not \"" + text + '"'));
        if (!entry.has("purpose")) {
            entry.fault("purpose", "promotion, raise or honours; it is missing");
        }
        Optional<CareerRule.Purpose> purpose =
                entry.text("purpose", "promotion, raise or honours", CareerRules::purpose);
        Optional<Integer> months = entry.number("months", 1, MOST_MONTHS);
        if (!entry.has("months")) {
            entry.fault("months", "a whole number of 1 to " + MOST_MONTHS + "; it is missing");
        }
        List<Condition> conditions = new ArrayList<>();
        for (JsonReading condition : entry.objects("conditions")) {
            condition(condition.only(CONDITION_MEMBERS)).ifPresent(conditions::add);
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    CareerRule.of(code.orElseThrow(), purpose.orElseThrow(), months.orElseThrow(), conditions));
        } catch (InvalidValueException refused) {
            for (Fault fault : refused.faults()) {
                entry.fault(fault.field(), fault.wanted() + ", not " + fault.found());
            }
            return Optional.empty();
        }
    }

    private static CareerRule.Purpose purpose(String text) {
        for (CareerRule.Purpose purpose : CareerRule.Purpose.values()) {
            if (purpose.name().toLowerCase(Locale.ROOT).equals(text)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static Optional<Condition> condition(JsonReading entry) {
        String[] grades = entry.list("grades").toArray(String[]::new);
        if (entry.has("atLeast") == entry.has("atMost")) {
            entry.fault("", "one of atLeast and atMost");
            return Optional.empty();
        }
        return entry.has("atLeast")
                ? entry.number("atLeast", 0, MOST_MONTHS).map(least -> Condition.atLeast(least, grades))
                : entry.number("atMost", 0, MOST_MONTHS).map(most -> Condition.atMost(most, grades));
    }
}
