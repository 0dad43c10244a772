package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.Language;
import dev.qualitysdk.judgement.seal.SealVerification;
import dev.qualitysdk.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command of the cycle speaks the language asked for, from the first step to the last. */
class CommandLanguageTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]?[a-z]+,? [a-z]{2,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @TempDir
    private Path temp;

    /** What is typed again as it stands, and is of no language: the head of a chain, and how to ask for help. */
    private static final Pattern TYPED = Pattern.compile("[0-9a-f]{64} default|month-end [a-z-]+ --help");

    private static void speaks(Language language, String command, String printed) {
        assertThat(printed).as(command).isNotBlank().doesNotContain("cmd.");
        if (language == Language.ENGLISH) {
            assertThat(printed).as(command).doesNotContainPattern(CHINESE);
        } else {
            assertThat(TYPED.matcher(printed).replaceAll(""))
                    .as(command)
                    .containsPattern(CHINESE)
                    .doesNotContainPattern(ENGLISH);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_speaks_the_language_asked_for(Language language) throws IOException {
        CycleRun month = CycleRun.closed(temp);
        Map<String, Program.Run> runs = new LinkedHashMap<>();
        for (Object[] step : month.wholeMonth()) {
            runs.put(step[0] + " once: " + runs.size(), done(month.say(language, step)));
            if (!step[0].equals("what-if") && !step[0].equals("counterfactual")) {
                runs.put(step[0] + " twice: " + runs.size(), done(month.say(language, step)));
            }
        }
        assertThat(runs.keySet().toString())
                .contains("override", "publish", "object", "counterfactual", "decide", "confirm", "seal", "verify")
                .contains("what-if", "apply", "career");
        runs.forEach((command, run) -> speaks(language, command, run.out()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_refused_is_said_in_the_language_asked_for(Language language) throws IOException {
        CycleRun month = CycleRun.closed(temp);
        Path weak = Files.writeString(temp.resolve("weak"), "short");
        Object[][] misuses = {
            {"verify", "--key-file", weak},
            {"verify"},
            {"verify", "--key-file", temp.resolve("none")},
            {"verify", "--key-env", "NO_SUCH_VARIABLE"},
            {"confirm", "--by", "owner"},
            {"override", "--employee", "Y-99", "--grade", "A", "--by", "a", "--second", "b", "--reason", "c"},
        };
        for (Object[] misuse : misuses) {
            Program.Run run = month.say(language, misuse);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err().strip().lines()).hasSize(1);
            speaks(language, run.err(), run.err().replaceFirst("^month-end [a-z-]+: ", ""));
        }
        done(month.publish("2026-01", "2026-02"));
        Program.Run early = month.say(language, "confirm", "--by", "owner", "--at", "2026-02-02T09:00:00+08:00");
        assertThat(early.exitCode()).isEqualTo(5);
        assertThat(early.err()).contains("4.");
        if (language != Language.ENGLISH) {
            assertThat(early.err()).containsPattern(CHINESE);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_kind_of_defect_has_words(Language language) {
        CommandText text = CommandText.of(language);
        for (SealVerification.Problem problem : SealVerification.Problem.values()) {
            speaks(language, problem.name(), text.word("seal", problem).replaceAll(" ", ""));
        }
        for (Verification.Problem problem : Verification.Problem.values()) {
            speaks(language, problem.name(), text.word("journal", problem).replaceAll(" ", ""));
        }
    }
}
