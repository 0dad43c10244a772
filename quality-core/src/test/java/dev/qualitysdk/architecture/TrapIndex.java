package dev.qualitysdk.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the numbers of traps in the names and labels of tests, in the sources of every module. */
final class TrapIndex {

    private static final Pattern METHOD = Pattern.compile("^    void (\\w+)\\(");
    private static final Pattern LABEL = Pattern.compile("@Label\\(\\s*\"(.*)\"");
    private static final Pattern NUMBERS =
            Pattern.compile("traps?[ _](\\d+[a-z]?(?:(?:, | and |_and_|_to_| to |_)\\d+[a-z]?(?![a-z0-9]))*)");

    private static final Pattern NUMBER = Pattern.compile("(_to_| to )?(\\d+[a-z]?)");

    private TrapIndex() {}

    /** Returns the tests by trap, traps in the order of their numbers. */
    static Map<String, Set<String>> of(List<Path> roots) throws IOException {
        Map<String, Set<String>> tests =
                new TreeMap<>(Comparator.comparingInt((String trap) -> Integer.parseInt(trap.replaceAll("[a-z]", "")))
                        .thenComparing(Comparator.naturalOrder()));
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(TrapIndex::isTestSource).sorted().toList()) {
                    read(file, tests);
                }
            }
        }
        return tests;
    }

    private static boolean isTestSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/test/java/") && !path.contains("/target/");
    }

    private static void read(Path file, Map<String, Set<String>> tests) throws IOException {
        String type = String.valueOf(file.getFileName()).replace(".java", "");
        String label = "";
        for (String line : Files.readAllLines(file)) {
            Matcher labelled = LABEL.matcher(line);
            if (labelled.find()) {
                label = labelled.group(1);
            }
            Matcher method = METHOD.matcher(line);
            if (method.find()) {
                for (String trap : traps(label + " " + method.group(1))) {
                    tests.computeIfAbsent(trap, t -> new TreeSet<>()).add(type + "." + method.group(1));
                }
                label = "";
            }
        }
    }

    private static Set<String> traps(String text) {
        TreeSet<String> traps = new TreeSet<>();
        String last = "0";
        Matcher found = NUMBERS.matcher(text);
        while (found.find()) {
            Matcher number = NUMBER.matcher(found.group(1));
            while (number.find()) {
                String trap = number.group(2);
                if (number.group(1) != null) {
                    int first = Integer.parseInt(last);
                    IntStream.range(first, Integer.parseInt(trap)).forEach(n -> traps.add(String.valueOf(n)));
                }
                traps.add(trap);
                last = trap;
            }
        }
        return traps;
    }
}
