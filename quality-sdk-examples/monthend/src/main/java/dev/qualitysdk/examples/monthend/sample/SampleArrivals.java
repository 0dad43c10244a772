package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.TimeWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The invented evidence of some arrivals: the crew's application, a fence around the site, a photo. A few crews are seen at two
 * sites at once, and a few leave before they came.
 */
final class SampleArrivals {

    /** Longer than any invented stay. */
    private static final Duration LONGEST_STAY = Duration.ofMinutes(65);

    private static final int OVERLAPS = 3;

    private final SampleRandom random;
    private final SampleCsv.Clock clock;
    private final Map<String, List<TimeWindow>> witnessed = new HashMap<>();
    private int overlaps;
    private int pieces;
    private final SampleCsv file = new SampleCsv(
            "arrivals.csv",
            "id",
            "booking",
            "source",
            "sign",
            "occurred_at",
            "recorded_at",
            "device",
            "clock_offset",
            "fixed_at",
            "accuracy");

    /** What is witnessed comes from chance of its own, so that the other files are the same with it and without. */
    SampleArrivals(SampleRandom random, SampleCsv.Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** Gives evidence of some arrivals. */
    void maybe(String booking, List<String> crew, Instant arrived) {
        if (!random.perMille(160)) {
            return;
        }
        TimeWindow stay = TimeWindow.of(arrived, arrived.plus(LONGEST_STAY));
        boolean overlapping = crew.stream()
                .flatMap(employee -> witnessed.getOrDefault(employee, List.of()).stream())
                .anyMatch(other ->
                        other.start().isBefore(stay.end()) && stay.start().isBefore(other.end()));
        if (overlapping && overlaps == OVERLAPS) {
            return;
        }
        overlaps += overlapping ? 1 : 0;
        crew.forEach(employee ->
                witnessed.computeIfAbsent(employee, e -> new ArrayList<>()).add(stay));
        String device = "PHONE-" + crew.get(0);
        if (random.perMille(25)) {
            piece(booking, "crew-app", "left", arrived.minus(Duration.ofMinutes(4)), device);
        }
        piece(booking, "crew-app", "entered", arrived, device);
        if (random.perMille(300)) {
            piece(booking, "photo", "present", arrived.plus(Duration.ofMinutes(2)), device);
        }
    }

    private void piece(String booking, String source, String sign, Instant at, String device) {
        pieces++;
        file.row()
                .put("id", String.format(Locale.ROOT, "V-%05d", pieces))
                .put("booking", booking)
                .put("source", source)
                .put("sign", sign)
                .put("occurred_at", clock.text(at))
                .put("recorded_at", clock.text(at.plus(Duration.ofMinutes(random.between(0, 2)))))
                .put("device", device)
                .put("clock_offset", Duration.ofSeconds(random.between(-4, 4)))
                .put("fixed_at", clock.text(at))
                .put("accuracy", random.between(4, 30));
    }

    void write(Path folder) {
        file.write(folder);
    }
}
