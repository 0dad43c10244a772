package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The records that no figure, or no employee's figure, holds: listed with their number, so that nothing goes missing. */
final class LeftOut {

    /** The most records of one list that the page names; the number is that of all. */
    private static final int LONGEST = 2000;

    private final Presentation presentation;
    private final Texts texts;

    LeftOut(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    List<Page.Uncounted> lists() {
        return List.of(
                list("notOwed", piece -> piece.disposition() == Disposition.NOT_OWED, this::byReason),
                list("excused", piece -> piece.disposition() == Disposition.EXCUSED, this::byReason),
                list("excluded", piece -> piece.disposition() == Disposition.EXCLUDED, this::byReason),
                list(
                        "nobody",
                        piece -> piece.disposition() == Disposition.COUNTED
                                && piece.employee().isEmpty(),
                        this::byIndicator),
                list(
                        "notEmployed",
                        piece -> piece.employee()
                                .filter(presentation.appraisal().notEmployed()::containsKey)
                                .isPresent(),
                        this::byEmployee),
                list(
                        "unruled",
                        piece -> presentation.appraisal().unruled().containsKey(piece.indicator()),
                        this::byIndicator));
    }

    private String byReason(Evidence piece) {
        return byIndicator(piece) + " · " + presentation.reason(piece).orElse("");
    }

    private String byIndicator(Evidence piece) {
        return presentation.name(piece.indicator());
    }

    private String byEmployee(Evidence piece) {
        return piece.employee().map(employee -> Shown.of(employee.value())).orElse("") + " · " + byIndicator(piece);
    }

    private Page.Uncounted list(String key, Predicate<Evidence> belongs, Function<Evidence, String> heading) {
        ListMultimap<Indicator, Evidence> found =
                MultimapBuilder.treeKeys().arrayListValues().build();
        presentation.evidence().stream().filter(belongs).forEach(piece -> found.put(piece.indicator(), piece));
        List<Page.IdList> lists = new ArrayList<>();
        for (Collection<Evidence> ofIndicator : found.asMap().values()) {
            ListMultimap<String, String> byHeading =
                    MultimapBuilder.treeKeys().arrayListValues().build();
            ofIndicator.forEach(piece -> byHeading.put(heading.apply(piece), piece.subject()));
            byHeading.asMap().forEach((name, ids) -> lists.add(list(name, ids)));
        }
        return new Page.Uncounted(
                key, texts.say(key + "Heading", Figures.count(found.size())), texts.say(key + "Note"), lists);
    }

    private Page.IdList list(String name, Collection<String> ids) {
        return ids(texts.say("listOf", name, Figures.count(ids.size())), ids, texts);
    }

    /** Returns a list of records by their ids, cut where nobody would read on. */
    static Page.IdList ids(String label, Collection<String> ids, Texts texts) {
        List<String> shown = ids.stream().sorted().limit(LONGEST).map(Shown::of).toList();
        return new Page.IdList(
                label,
                shown,
                shown.size() == ids.size()
                        ? List.of()
                        : List.of(texts.say("andMore", Figures.count(ids.size() - shown.size()))));
    }
}
