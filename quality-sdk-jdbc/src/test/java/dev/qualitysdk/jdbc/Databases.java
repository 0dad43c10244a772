package dev.qualitysdk.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.CustomerId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Databases, pools and options for the tests of this module. */
final class Databases {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);
    static final StoreOptions OPTIONS = StoreOptions.of(CLOCK).withPageSize(7);

    private Databases() {}

    static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    static String inFile(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("quality").toAbsolutePath();
    }

    static HikariDataSource pool(String url, int size, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(size);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** A key for each person, of which those that were destroyed are gone. */
    static ValueKeys valueKeys(Set<String> destroyed) {
        return new ValueKeys() {
            @Override
            public String wrapping(CustomerId customer) {
                return "person." + customer;
            }

            @Override
            public Optional<SecretKey> key(String name) {
                byte[] bytes = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
                return destroyed.contains(name) ? Optional.empty() : Optional.of(new SecretKeySpec(bytes, "AES"));
            }
        };
    }

    /** Keys k1, k2, … that are derived from their names; the one named is current. */
    static JournalKeys keys(String current) {
        return new JournalKeys() {
            @Override
            public String current() {
                return current;
            }

            @Override
            public Optional<SecretKey> key(String name) {
                byte[] bytes = new byte[32];
                bytes[0] = (byte) name.charAt(1);
                return name.matches("k[0-9]") ? Optional.of(new SecretKeySpec(bytes, "HmacSHA256")) : Optional.empty();
            }
        };
    }
}
