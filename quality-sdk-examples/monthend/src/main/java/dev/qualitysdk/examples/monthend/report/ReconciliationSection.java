package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.service.reconciliation.Reconciliation;
import dev.qualitysdk.service.reconciliation.ReconciliationBalance;
import dev.qualitysdk.service.reconciliation.ReconciliationLine;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The payments held against the statement, as page and terminal show them: totals that balance, and what is open. */
final class ReconciliationSection {

    private static final int MOST_ROWS = 200;
    private static final String NOTHING = "–";

    /** What the page shows. */
    record Shape(
            String lead,
            List<String> kinds,
            List<BalanceRow> balances,
            boolean open,
            List<LineRow> lines,
            List<String> more) {}

    /** The totals of a direction. */
    record BalanceRow(String name, String statement, List<String> kinds, String recorded, String difference) {}

    /** A difference. */
    record LineRow(
            String kind,
            String entry,
            String reference,
            String booked,
            String statement,
            String settlements,
            String paid,
            String recorded,
            String difference) {}

    private final Reconciliation reconciliation;
    private final Texts texts;
    private final Figures figures;

    ReconciliationSection(Presentation presentation, Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
        this.texts = presentation.texts();
        this.figures = presentation.figures();
    }

    Shape shape() {
        List<ReconciliationLine> open = open();
        return new Shape(
                lead(),
                List.of(Kind.values()).stream()
                        .map(kind -> texts.say("reconciled." + kind))
                        .toList(),
                balances(),
                !open.isEmpty(),
                open.stream().limit(MOST_ROWS).map(this::row).toList(),
                open.size() > MOST_ROWS
                        ? List.of(texts.say("reconciledMore", Figures.count(MOST_ROWS), Figures.count(open.size())))
                        : List.of());
    }

    /** The sentence above everything: how many were held against each other, and how many are open. */
    String lead() {
        return texts.say(
                "reconciledLead",
                figures.date(reconciliation.statement().since()),
                figures.date(reconciliation.statement().until().minusDays(1)),
                reconciliation.statement().methods().stream()
                        .map(method -> texts.of("method", method.value()))
                        .collect(Collectors.joining(texts.say("listComma"))),
                Figures.count(reconciliation.statement().entries().size()),
                Figures.count(reconciliation.lines(Kind.MATCHED).size()),
                Figures.count(open().size()));
    }

    /** The lines of a terminal: a count and the money of each kind that is open. */
    List<String> terminal() {
        List<String> lines = new ArrayList<>();
        lines.add(lead());
        for (Kind kind : Kind.values()) {
            List<ReconciliationLine> some = reconciliation.lines(kind);
            if (kind != Kind.MATCHED && !some.isEmpty()) {
                lines.add("  "
                        + texts.say(
                                "reconciledKind",
                                texts.say("reconciled." + kind),
                                Figures.count(some.size()),
                                some.stream()
                                                .limit(3)
                                                .map(this::named)
                                                .collect(Collectors.joining(texts.say("listComma")))
                                        + (some.size() > 3 ? " …" : "")));
            }
        }
        return lines;
    }

    private String named(ReconciliationLine line) {
        String name = line.there()
                .map(entry -> entry.id())
                .orElseGet(() -> line.here().orElseThrow().settlements().first().value());
        return Shown.of(name, 40) + " (" + money(line.difference()) + ")";
    }

    private List<ReconciliationLine> open() {
        return reconciliation.lines().stream()
                .filter(line -> line.kind() != Kind.MATCHED)
                .toList();
    }

    private List<BalanceRow> balances() {
        return reconciliation.balances().stream()
                .filter(balance -> !balance.there().isZero() || !balance.here().isZero())
                .map(balance -> new BalanceRow(
                        texts.say("direction." + balance.direction()) + ", "
                                + balance.currency().getCode(),
                        Figures.money(balance.there()),
                        List.of(Kind.values()).stream()
                                .map(kind -> difference(balance, kind))
                                .toList(),
                        Figures.money(balance.here()),
                        signed(balance.difference())))
                .toList();
    }

    /** What matches is a total of both sides; of what does not, the difference. */
    private static String difference(ReconciliationBalance balance, Kind kind) {
        CurrencyUnit currency = balance.currency();
        Money there = balance.thereByKind().getOrDefault(kind, Money.zero(currency));
        Money here = balance.hereByKind().getOrDefault(kind, Money.zero(currency));
        return kind == Kind.MATCHED ? Figures.money(there) : signed(there.minus(here));
    }

    private LineRow row(ReconciliationLine line) {
        return new LineRow(
                texts.say("reconciled." + line.kind()),
                line.there().map(entry -> Shown.of(entry.id(), 60)).orElse(NOTHING),
                ReconciliationJson.reference(line)
                        .map(PaymentReference::value)
                        .map(reference -> Shown.of(reference, 60))
                        .orElse(NOTHING),
                line.there().map(entry -> entry.booked().toString()).orElse(NOTHING),
                line.there().map(entry -> money(entry.amount())).orElse(NOTHING),
                line.here()
                        .map(own -> own.settlements().stream()
                                .map(SettlementId::value)
                                .map(id -> Shown.of(id, 60))
                                .collect(Collectors.joining(texts.say("listComma"))))
                        .orElse(NOTHING),
                line.here().map(own -> own.date().toString()).orElse(NOTHING),
                line.here().map(own -> money(own.amount())).orElse(NOTHING),
                signed(line.difference()));
    }

    private static String money(Money money) {
        return money.getCurrencyUnit().getCode() + " " + Figures.money(money);
    }

    private static String signed(Money money) {
        return (money.isPositive() ? "+" : "") + Figures.money(money);
    }
}
