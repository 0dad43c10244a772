package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.ExcuseWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What natural disasters excuse of evidence that was made without knowing of them (clause 6.1.1, DOMAIN 3): an obligation of a place
 * struck that was due inside the window and not met.
 *
 * <p>It lies over the evidence and changes nothing in the records: a success stays one, and so does what does not count anyway.
 * Evidence knows no place, so the host says where each piece was owed. Neither does it excuse somebody by their own decision.
 */
public final class ExcuseOverlay {

    private static final String DUE = "due";

    private final ImmutableList<ExcuseWindow> windows;

    private ExcuseOverlay(ImmutableList<ExcuseWindow> windows) {
        this.windows = windows;
    }

    /**
     * Returns the overlay of some windows.
     *
     * @param windows what the incidents excuse; where several cover one thing, the excuse that was decided first is cited
     * @return the overlay
     */
    public static ExcuseOverlay of(Iterable<ExcuseWindow> windows) {
        return new ExcuseOverlay(ImmutableList.sortedCopyOf(
                Comparator.comparing((ExcuseWindow window) -> window.excuse().decidedAt())
                        .thenComparing(ExcuseWindow::incident),
                windows));
    }

    /**
     * Returns evidence with what is excused.
     *
     * @param evidence the evidence
     * @param place where each piece was owed, empty where that is not known
     * @param asOf the instant; an excuse decided after it is unseen
     * @return as many pieces in the same order
     */
    public ImmutableList<Evidence> over(
            Iterable<Evidence> evidence, Function<? super Evidence, Optional<Place>> place, Instant asOf) {
        ImmutableList.Builder<Evidence> all = ImmutableList.builder();
        for (Evidence piece : evidence) {
            all.add(place.apply(piece).map(where -> over(piece, where, asOf)).orElse(piece));
        }
        return all.build();
    }

    /**
     * Returns a piece of evidence, excused where a window covers it.
     *
     * @param evidence the piece
     * @param place where it was owed
     * @param asOf the instant; an excuse decided after it is unseen
     * @return the piece; where it was a miss that is excused, with the figures {@code excuse.clause}, {@code excuse.reason},
     *     {@code excuse.approver}, {@code excuse.decided} and {@code excuse.incident}
     */
    public Evidence over(Evidence evidence, Place place, Instant asOf) {
        boolean miss = evidence.disposition() == Disposition.COUNTED
                && evidence.numerator() < evidence.denominator()
                && evidence.figures().containsKey(DUE);
        return miss
                ? excuse(evidence.employee(), place, evidence.at(), asOf)
                        .map(excuse -> excused(evidence, excuse))
                        .orElse(evidence)
                : evidence;
    }

    /**
     * Returns what excuses something that was owed at a place and not done by its due instant.
     *
     * @param accountable who is accountable, who excuses nothing of their own; empty where nobody is
     * @param place where it was owed
     * @param due by when
     * @param asOf the instant; an excuse decided after it is unseen
     * @return the excuse that was decided first, with its incident; empty where no window covers it
     */
    public Optional<Excuse> excuse(Optional<EmployeeId> accountable, Place place, Instant due, Instant asOf) {
        return windows.stream()
                .flatMap(window -> window.excuseFor(place, due).stream())
                .filter(excuse ->
                        !excuse.decidedAt().isAfter(asOf) && !accountable.equals(Optional.of(excuse.approver())))
                .findFirst();
    }

    private static Evidence excused(Evidence evidence, Excuse excuse) {
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        figures.putAll(evidence.figures())
                .put("excuse.clause", excuse.clause().number())
                .put("excuse.reason", excuse.reason())
                .put("excuse.approver", excuse.approver().value())
                .put("excuse.decided", excuse.decidedAt().toString());
        excuse.incident().ifPresent(incident -> figures.put("excuse.incident", incident.value()));
        Evidence.Builder excused = Evidence.builder();
        excused.from(evidence)
                .disposition(Disposition.EXCUSED)
                .reason(excuse.reason())
                .figures(figures.build());
        return excused.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExcuseOverlay o && o.windows.equals(windows);
    }

    @Override
    public int hashCode() {
        return windows.hashCode();
    }

    @Override
    public String toString() {
        return windows.toString();
    }
}
