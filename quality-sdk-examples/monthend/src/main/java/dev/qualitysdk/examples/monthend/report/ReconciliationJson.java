package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.service.reconciliation.OwnPayment;
import dev.qualitysdk.service.reconciliation.Reconciliation;
import dev.qualitysdk.service.reconciliation.ReconciliationBalance;
import dev.qualitysdk.service.reconciliation.ReconciliationLine;
import dev.qualitysdk.service.reconciliation.StatementEntry;
import dev.qualitysdk.service.settlement.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The payments held against the statement as a file for machines, {@code reconciliation.json}, whose shape is {@code
 * docs/schema/reconciliation.schema.json}: the totals of both sides by what was found, and every line that they are made of.
 *
 * <p>The same statement and records give the same bytes.
 */
public final class ReconciliationJson {

    private final Reconciliation reconciliation;
    private final JsonText json;

    private ReconciliationJson(Reconciliation reconciliation, JsonText json) {
        this.reconciliation = reconciliation;
        this.json = json;
    }

    /**
     * Writes the file.
     *
     * @param reconciliation the result
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(Reconciliation reconciliation, Path file) throws IOException {
        Files.write(file, bytes(reconciliation));
    }

    /**
     * Returns the bytes of the file.
     *
     * @param reconciliation the result
     * @return JSON in UTF-8
     */
    public static byte[] bytes(Reconciliation reconciliation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = JsonText.into(out)) {
            json.object(new ReconciliationJson(reconciliation, json)::all);
        }
        return out.toByteArray();
    }

    private void all() {
        json.text("format", "quality-reconciliation/1");
        json.object("statement", () -> {
            json.text("code", reconciliation.statement().code());
            json.texts(
                    "methods",
                    reconciliation.statement().methods().stream()
                            .map(PaymentMethod::value)
                            .toList());
            json.text("since", reconciliation.statement().since().toString());
            json.text("until", reconciliation.statement().until().toString());
        });
        json.array("balances", reconciliation.balances(), this::balance);
        json.array("lines", reconciliation.lines(), this::line);
    }

    private void balance(ReconciliationBalance balance) {
        json.text("currency", balance.currency().getCode());
        json.text("direction", code(balance.direction()));
        json.text("statement", plain(balance.there()));
        json.text("recorded", plain(balance.here()));
        json.text("difference", plain(balance.difference()));
        json.array("kinds", List.of(ReconciliationLine.Kind.values()), kind -> {
            json.text("kind", code(kind));
            json.number("lines", lines(kind, balance));
            json.text("statement", plain(balance.thereByKind().getOrDefault(kind, zero(balance))));
            json.text("recorded", plain(balance.hereByKind().getOrDefault(kind, zero(balance))));
        });
    }

    private long lines(ReconciliationLine.Kind kind, ReconciliationBalance balance) {
        return reconciliation.lines(kind).stream()
                .filter(line -> direction(line) == balance.direction()
                        && line.difference().getCurrencyUnit().equals(balance.currency()))
                .count();
    }

    private void line(ReconciliationLine line) {
        json.text("kind", code(line.kind()));
        json.text("direction", code(direction(line)));
        json.text("currency", line.difference().getCurrencyUnit().getCode());
        json.text("entry", line.there().map(StatementEntry::id));
        json.text("reference", reference(line).map(PaymentReference::value));
        json.text("booked", line.there().map(entry -> entry.booked().toString()));
        json.text("statement", line.there().map(entry -> plain(entry.amount())));
        json.texts(
                "settlements",
                line.here().stream()
                        .flatMap(own -> own.settlements().stream())
                        .map(SettlementId::value)
                        .toList());
        json.text("paid", line.here().map(own -> own.date().toString()));
        json.text("recorded", line.here().map(own -> plain(own.amount())));
        json.text("difference", plain(line.difference()));
    }

    static Optional<PaymentReference> reference(ReconciliationLine line) {
        return line.there()
                .flatMap(StatementEntry::reference)
                .or(() -> line.here().map(OwnPayment::reference));
    }

    static Direction direction(ReconciliationLine line) {
        return line.there()
                .map(StatementEntry::direction)
                .or(() -> line.here().map(OwnPayment::direction))
                .orElseThrow();
    }

    private static Money zero(ReconciliationBalance balance) {
        return Money.zero(balance.currency());
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
