package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.TimeWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A boundary in local time as an instant. Midnight is the first instant of its date, also where the clocks change then. */
final class LocalBoundary {

    private LocalBoundary() {}

    /** Says whether a local time names one instant: it is midnight, or the clocks neither skip nor repeat it. */
    static boolean isClear(LocalDateTime local, ZoneId zone) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                || zone.getRules().getValidOffsets(local).size() == 1;
    }

    static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? TimeWindow.startOf(local.toLocalDate(), zone)
                : local.atZone(zone).toInstant();
    }
}
