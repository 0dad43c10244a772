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
