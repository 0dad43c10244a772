package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.examples.monthend.sample.SampleStaff.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The invented reviews: fewer than half of the visits have one. */
final class SampleReviews {

    private final SampleRandom random;
    private final SampleCsv.Clock clock;
    private final Instant end;
    private int number;
    private final SampleCsv file = new SampleCsv("reviews.csv", "id", "booking", "rating", "channel", "given_at");

    SampleReviews(SampleRandom random, SampleCsv.Clock clock, Instant end) {
        this.random = random;
        this.clock = clock;
        this.end = end;
    }

    /** Perhaps reviews a visit; now and then twice, or too late to count. */
    void maybe(String booking, Person leader, Instant ended) {
        if (!random.perMille(420)) {
            return;
        }
        int minutes = random.perMille(20) ? random.between(8 * 1_440, 10 * 1_440) : random.between(5, 4 * 1_440);
        review(booking, leader, ended.plus(Duration.ofMinutes(minutes)));
        if (random.perMille(20)) {
            review(booking, leader, ended.plus(Duration.ofMinutes(minutes + 300L)));
        }
    }

    private void review(String booking, Person leader, Instant at) {
        if (!at.isBefore(end)) {
            return;
        }
        int rating = random.perMille(leader.care() - 25)
                ? random.perMille(700) ? 5 : 4
                : random.perMille(600) ? 3 : random.between(1, 2);
        file.row()
                .put("id", String.format(Locale.ROOT, "R-%04d", ++number))
                .put("booking", booking)
                .put("rating", rating)
                .put("channel", random.perMille(700) ? "app" : "telephone")
                .put("given_at", clock.text(at));
    }

    void write(Path folder) {
        file.write(folder);
    }
}
