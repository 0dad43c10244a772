package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.examples.monthend.input.CareerRules;
import dev.qualitysdk.examples.monthend.report.CareerJson;
import dev.qualitysdk.examples.monthend.report.CareerText;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.judgement.review.CareerReview;
import dev.qualitysdk.judgement.review.CareerRule;
import dev.qualitysdk.judgement.review.CareerStanding;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealHead;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code career}: who is eligible for promotion, raise and honours, by the months that are sealed. */
@Command(
        name = "career",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Looks back on the sealed months of the database, and shows for each employee and rule whether the months make"
                    + " the employee eligible, with the grades that prove it. It is a basis for somebody's decision.",
            "With a key the seals are verified first; without one it says that they were not."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":shown, and written to career.json where --out is given",
            MonthEnd.MISUSED + ":wrong usage, or rules that cannot be read",
            MonthEnd.UNSOUND + ":a key was given, and something is not as it was sealed"
        })
final class CareerCommand extends DatabaseCommand {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "The rules, as JSON; by default those that come with the program, for grades A to D.")
    private @Nullable Path rules;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    CareerCommand() {}

    @Override
    int run(QualityStore store) throws MisuseException, IOException {
        ImmutableList<CareerRule> asked = rules();
        boolean verified = keys.isGiven();
        if (verified) {
            StoreCheck check = new StoreCheck(store, text());
            check.chain(keys.keys(), List.of());
            if (!check.problems().isEmpty()) {
                check.problems().forEach(screen()::println);
                say("unsound", check.problems().size());
                return MonthEnd.UNSOUND;
            }
        }
        ImmutableList<SealedCycle> sealed = MonthCycle.sealed(store);
        if (sealed.isEmpty()) {
            say("careerNone");
        } else {
            say(
                    "careerOf",
                    sealed.stream()
                            .map(cycle -> cycle.seal().month())
                            .distinct()
                            .count());
        }
        Map<EmployeeId, List<CareerStanding>> standings = standings(asked, sealed);
        if (!standings.isEmpty()) {
            screen().print(CareerText.of(standings, text()));
        }
        for (CareerRule rule : asked) {
            say(
                    "careerSum",
                    rule.code(),
                    standings.values().stream()
                            .flatMap(List::stream)
                            .filter(standing -> standing.rule().equals(rule) && standing.isEligible())
                            .count(),
                    standings.size());
        }
        say(verified ? "careerVerified" : "careerUnverified");
        say("careerBasis");
        Optional<Path> folder = out();
        if (folder.isPresent()) {
            Path json = folder.get().resolve("career.json");
            Path part = folder.get().resolve("career.json.part");
            Optional<SealHead> head = MonthCycle.book(store).flatMap(SealBook::head);
            CareerJson.write(head, verified, asked, standings, part);
            Files.move(part, json, StandardCopyOption.REPLACE_EXISTING);
            say("writtenTo", json);
        }
        return MonthEnd.DONE;
    }

    /** Every rule asks for months of its own, so that somebody may have a standing by one and none by another. */
    private static Map<EmployeeId, List<CareerStanding>> standings(
            List<CareerRule> rules, ImmutableList<SealedCycle> sealed) throws MisuseException {
        Map<EmployeeId, List<CareerStanding>> standings = new TreeMap<>();
        try {
            for (CareerRule rule : rules) {
                CareerReview.of(rule, sealed)
                        .forEach((employee, standing) -> standings
                                .computeIfAbsent(employee, e -> new ArrayList<>())
                                .add(standing));
            }
        } catch (InvalidValueException unsound) {
            throw MisuseException.saying("careerUnsound", String.valueOf(unsound.getMessage()));
        }
        return standings;
    }

    private ImmutableList<CareerRule> rules() throws MisuseException {
        if (rules == null) {
            return CareerRules.usual();
        }
        List<String> faults = new ArrayList<>();
        ImmutableList<CareerRule> read = CareerRules.read(rules, faults);
        if (!faults.isEmpty()) {
            throw new MisuseException("--rules " + rules + ": " + String.join("; ", faults));
        }
        return read;
    }
}
