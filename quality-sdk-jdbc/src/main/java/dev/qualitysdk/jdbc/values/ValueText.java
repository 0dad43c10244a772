package dev.qualitysdk.jdbc.values;

import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.FieldClass;
import dev.qualitysdk.service.customer.FieldKind;
import dev.qualitysdk.service.customer.FieldValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a value: a version, then field, class, kind and text, each as UTF-8 behind its length. */
final class ValueText {

    private static final int VERSION = 1;
    private static final int LONGEST = 30_000;

    private ValueText() {}

    static byte[] write(FieldValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, value.field().name().value());
            write(out, value.field().fieldClass().name());
            write(out, value.field().kind().name());
            write(out, value.reveal());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** {@return the value; empty where the bytes are none} */
    static Optional<FieldValue> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            CustomerField field =
                    CustomerField.of(FieldName.of(text(in)), FieldClass.valueOf(text(in)), FieldKind.valueOf(text(in)));
            return Optional.of(FieldValue.of(field, text(in)));
        } catch (IOException | IllegalArgumentException unreadable) {
            // What it says may repeat the value; the caller names the row instead.
            return Optional.empty();
        }
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no length");
        }
        byte[] utf8 = new byte[length];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
