package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The keys of seals: from files or the environment, never from the command line, where other users of the machine see them. */
final class KeyOptions {

    private static final String ALGORITHM = "HmacSHA256";

    @Option(
            names = "--key-id",
            paramLabel = "ID",
            defaultValue = "month-end",
            description = "The name of the key; it stands in the seal. By default ${DEFAULT-VALUE}.")
    private String id = "month-end";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The file of the key: its bytes as they are, at least 32; a line end at its end is left out.")
    private @Nullable Path file;

    @Option(
            names = "--key-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the key, in place of --key-file.")
    private @Nullable String variable;

    @Option(
            names = "--earlier-key",
            paramLabel = "ID=FILE",
            description = "A key of earlier seals and its file; may be given again.")
    private Map<String, Path> earlier = new LinkedHashMap<>();

    KeyOptions() {}

    /** Returns whether a key was named. */
    boolean isGiven() {
        return file != null || variable != null;
    }

    SealKeys keys() throws MisuseException {
        if ((file == null) == (variable == null)) {
            throw MisuseException.saying("noKey");
        }
        Optional<String> wanted = CanonicalText.lineProblem(id, Identifier.LONGEST);
        if (wanted.isPresent()) {
            throw new MisuseException("--key-id: wanted " + wanted.get());
        }
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Path> old : earlier.entrySet()) {
            keys.put(old.getKey(), key("--earlier-key " + old.getKey(), bytes(old.getValue())));
        }
        keys.put(id, file == null ? fromEnvironment() : key("--key-file", bytes(file)));
        return new Kept(id, keys);
    }

    private SecretKey fromEnvironment() throws MisuseException {
        String text = System.getenv(variable);
        if (text == null) {
            throw MisuseException.saying("noVariable", String.valueOf(variable));
        }
        return key("--key-env", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Path file) throws MisuseException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw MisuseException.saying("keyUnreadable", file);
        }
    }

    private static SecretKey key(String option, byte[] bytes) throws MisuseException {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
            length--;
        }
        if (length < SealChain.SHORTEST_KEY) {
            throw MisuseException.saying("keyShort", option, length, SealChain.SHORTEST_KEY);
        }
        return new SecretKeySpec(bytes, 0, length, ALGORITHM);
    }

    private record Kept(String current, Map<String, SecretKey> keys) implements SealKeys {

        @Override
        public Optional<SecretKey> key(String name) {
            return Optional.ofNullable(keys.get(name));
        }
    }
}
