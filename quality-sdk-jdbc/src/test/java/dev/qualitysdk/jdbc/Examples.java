package dev.qualitysdk.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests read: the example of a regulation, and what the docs hold. */
final class Examples {

    private Examples() {}

    static String regulation() {
        try (InputStream in = Examples.class.getResourceAsStream("regulation-example.json")) {
            if (in == null) {
                throw new AssertionError("no example");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return the example with duties of paying: cash up to 1000.00, copper of households by transfer, cables not at all} */
    static String regulationWithPayments() {
        String payments = """
                  "payments": {
                    "dateTolerance": 3,
                    "duties": [
                      {"code": "general", "basis": "Company rule 7", "since": "2020-01-01",
                       "tiers": [
                         {"threshold": "0.00", "retentionMonths": 24},
                         {"threshold": "1000.00", "methods": ["bank_transfer", "mobile_wallet"],
                          "evidence": ["identity_card"], "retentionMonths": 36}
                       ]},
                      {"code": "copper", "basis": "Company rule 8", "kind": "copper", "seller": "household",
                       "since": "2024-01-01", "until": "2027-01-01",
                       "tiers": [{"threshold": "0.00", "methods": ["bank_transfer"], "retentionMonths": 0}]},
                      {"code": "cables", "basis": "Company rule 9", "group": "cables", "since": "2025-01-01",
                       "tiers": [{"threshold": "0.00", "methods": [], "evidence": [], "retentionMonths": 60}]}
                    ]
                  },
                """;
        return regulation().replace("  \"indicators\": [", payments + "  \"indicators\": [");
    }

    static String docs(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docs").resolve(name))) {
                try {
                    return Files.readString(folder.resolve("docs").resolve(name));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        throw new AssertionError("no docs/" + name);
    }
}
