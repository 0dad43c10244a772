package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.jdbc.RegulationJson;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A folder that a test fills with files and imports into a store in memory, under the regulation of the sample. */
final class ImportFolder {

    static final RegulationBook BOOK =
            RegulationBook.of(RegulationJson.read(Path.of("..", "monthend", "sample", "regulation.json")));

    static final String STAFF = """
            employee,branch,team,wage,base_bonus,employed_from,employed_to
            E-1,east,,6500.00,1300.00,2025-01-01,
            E-2,east,,6500.00,1300.00,2025-01-01,
            E-3,west,,6500.00,1300.00,2025-01-01,
            """;

    private static final Instant AS_OF = Instant.parse("2026-05-31T16:00:00Z");

    private final Path folder;
    private final Store store = InMemoryStore.create();
    private final AtomicInteger keys = new AtomicInteger();
    private Mapping mapping = Mapping.none();

    ImportFolder(Path folder) {
        this.folder = folder;
    }

    /** What an import gave. */
    record Result(FolderImport imported, List<Reject> rejects) {

        FileCount file(String name) {
            return imported.files().stream()
                    .filter(file -> file.file().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    ImportFolder with(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    ImportFolder mapped(String json) throws MappingException {
        mapping = Mapping.parse("mapping.json", json);
        return this;
    }

    Store store() {
        return store;
    }

    Result run() throws IOException {
        try (RejectedFile rejected = RejectedFile.create(folder.resolve("rejected-test.csv"))) {
            FolderImport imported = FolderImport.run(
                    folder,
                    mapping,
                    store,
                    () -> CommandKey.of("key-" + keys.incrementAndGet()),
                    BOOK,
                    AS_OF,
                    500,
                    rejected,
                    Progress.SILENT);
            return new Result(imported, rejected.excerpt());
        }
    }
}
