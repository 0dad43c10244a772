package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.StoreOptions;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealKeys;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.store.UnitOfWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sealed months of a database, taken out, changed, and written into a new database step by step, as somebody would who holds
 * the database: its journal is made anew with it and shows nothing, so that only the seals can tell.
 */
final class Forgery {

    static final String KEY = "a key of thirty-two bytes or more";
    static final String OTHER_KEY = "another key of thirty-two bytes..";

    private final CycleRun run;
    private final List<AppraisalCycle> cycles = new ArrayList<>();
    private final List<KeptMonth> kept = new ArrayList<>();
    private Optional<SealBook> book;

    private Forgery(CycleRun run, QualityStore store) {
        this.run = run;
        try (Stream<AppraisalCycle> all = store.things(AppraisalCycle.FAMILY).stream()) {
            all.forEach(cycles::add);
        }
        cycles.forEach(cycle ->
                kept.add(store.things(KeptMonth.FAMILY).find(cycle.id()).orElseThrow()));
        this.book = MonthCycle.book(store);
    }

    static Forgery of(CycleRun run) {
        try (QualityStore store = open(run)) {
            return new Forgery(run, store);
        }
    }

    private static QualityStore open(CycleRun run) {
        return QualityStore.open(
                "jdbc:h2:file:" + run.out.resolve("records").toAbsolutePath(), StoreOptions.of(Clock.systemUTC()));
    }

    /** Writes the database anew. */
    void write() throws IOException {
        Path file = run.out.resolve("records.mv.db");
        Files.delete(file);
        try (QualityStore store = open(run)) {
            UnitOfWork.Builder unit = UnitOfWork.of(store.newKey());
            cycles.forEach(cycle -> unit.save(AppraisalCycle.FAMILY, cycle, 0));
            kept.forEach(month -> unit.save(KeptMonth.FAMILY, month, 0));
            book.ifPresent(seals -> unit.save(SealBook.FAMILY, seals, 0));
            store.commit(unit.build());
        }
    }

    CycleContent content(int month) {
        return kept.get(month).sealed().orElseThrow();
    }

    /** Takes a month away, and leaves its seal in the book. */
    void remove(int month) {
        cycles.remove(month);
        kept.remove(month);
    }

    /** Takes away everything that sealed the months from one on. */
    void cut(int from) {
        for (int month = from; month < cycles.size(); month++) {
            cycles.set(month, unsealed(cycles.get(month)));
            kept.set(month, withContent(kept.get(month), Optional.empty()));
        }
        SealBook known = book.orElseThrow();
        book = Optional.of(SealBook.replay(known.steps().subList(0, 1 + from)));
    }

    /** Puts a content in place of the one that is sealed, and leaves the seals as they are. */
    void replace(int month, CycleContent content) {
        kept.set(month, withContent(kept.get(month), Optional.of(content)));
    }

    /** Seals the months from one on anew. */
    void redo(int from, String key, UnaryOperator<CycleContent> change) {
        List<CycleContent> contents = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        for (int month = from; month < cycles.size(); month++) {
            contents.add(change.apply(content(month)));
            List<AppraisalCycleStep> steps = List.copyOf(cycles.get(month).steps());
            stamps.add(steps.get(steps.size() - 1).stamp());
        }
        cut(from);
        for (int month = from; month < cycles.size(); month++) {
            CycleContent content = contents.get(month - from);
            Stamp stamp = stamps.get(month - from);
            // Whoever has another key cannot seal behind seals of the true one, and begins where he can.
            SealBook sofar = book.orElseThrow();
            AppraisalCycle sealed = cycles.get(month).seal(stamp, MonthCycle.TENANT, sofar.seals(), content, keys(key));
            cycles.set(month, sealed);
            book = Optional.of(sofar.append(stamp, sealed.seal().orElseThrow()));
            replace(month, content);
        }
    }

    private static AppraisalCycle unsealed(AppraisalCycle cycle) {
        return AppraisalCycle.replay(cycle.steps().stream()
                .filter(step -> !(step instanceof AppraisalCycleStep.Sealed))
                .toList());
    }

    private static KeptMonth withContent(KeptMonth month, Optional<CycleContent> content) {
        Stamp stamp = month.steps().get(month.steps().size() - 1).stamp();
        KeptMonth published = KeptMonth.publish(month.steps().get(0).stamp(), month.id(), month.records());
        return content.map(found -> published.seal(stamp, found)).orElse(published);
    }

    /** Returns a content in whose bytes a text is another of the same length. */
    static CycleContent changed(CycleContent content, String text, String other) {
        String bytes = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        if (text.length() != other.length() || !bytes.contains(text)) {
            throw new AssertionError("found no \"" + text + "\" of the length of \"" + other + '"');
        }
        return CycleContent.read(bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns a content in whose bytes the first such text behind another one is a third of the same length. */
    static CycleContent changed(CycleContent content, String behind, String text, String other) {
        String bytes = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        int at = bytes.indexOf(text, bytes.indexOf(behind));
        if (text.length() != other.length() || !bytes.contains(behind) || at < 0) {
            throw new AssertionError("found no \"" + text + "\" behind \"" + behind + '"');
        }
        String changed = bytes.substring(0, at) + other + bytes.substring(at + text.length());
        return CycleContent.read(changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    static SealKeys keys(String key) {
        SecretKey secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new SealKeys() {
            @Override
            public String current() {
                return "month-end";
            }

            @Override
            public Optional<SecretKey> key(String name) {
                return name.equals("month-end") ? Optional.of(secret) : Optional.empty();
            }
        };
    }
}
