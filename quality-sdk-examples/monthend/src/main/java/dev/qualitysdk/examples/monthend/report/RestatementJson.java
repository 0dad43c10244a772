package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.judgement.cycle.Restatement;
import dev.qualitysdk.judgement.seal.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code restatement.json}: what records that came after a month was sealed change in it, and what of that is carried (clause 4.3). */
public final class RestatementJson {

    private RestatementJson() {}

    /**
     * Writes the file.
     *
     * @param restatement what a further edition changes
     * @param sealed the seal of the edition before it
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(Restatement restatement, Seal sealed, Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = JsonText.into(out)) {
            json.object(() -> {
                json.text("format", "quality-restatement/1");
                json.text("month", restatement.month().toString());
                json.number("edition", restatement.edition());
                json.text("cycle", restatement.cycle().value());
                json.text("restates", sealed.cycle().value());
                json.text("seal", sealed.link());
                json.texts("records", restatement.records());
                json.array("carried", restatement.adjustments(), line -> {
                    json.text("employee", line.employee().value());
                    json.text("amount", line.amount().getAmount().toPlainString());
                    json.text("currency", line.amount().getCurrencyUnit().getCode());
                    json.texts("records", line.records());
                });
            });
        }
        Files.write(file, out.toByteArray());
    }
}
