package dev.qualitysdk.jdbc;

import dev.qualitysdk.calendar.OfficialDays;
import dev.qualitysdk.jdbc.regulation.OfficialYear;
import dev.qualitysdk.jdbc.regulation.RegulationReader;
import java.nio.file.Path;

/**
 * Official days in JSON, one calendar year a file, in the shape in which China's are published as data: {@code year},
 * {@code papers} (the notices), and {@code days} with {@code name}, {@code date} and {@code isOffDay}, which is false on a
 * make-up working day (調休).
 *
 * <p>A year without a notice is not published; a calendar that is given it refuses to answer for that year.
 */
public final class HolidayJson {

    private HolidayJson() {}

    /**
     * Reads the official days of a year.
     *
     * @param json the text, at most 4 MiB
     * @param jurisdiction where they hold, such as {@code CN}
     * @return the official days
     * @throws dev.qualitysdk.basics.InvalidValueException if they are none, with every fault and its path
     */
    public static OfficialDays read(String json, String jurisdiction) {
        return OfficialYear.read(json, jurisdiction);
    }

    /**
     * Reads the official days of a year from a file.
     *
     * @param file a file in UTF-8, at most 4 MiB
     * @param jurisdiction where they hold, such as {@code CN}
     * @return the official days
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no such file, it cannot be read, or holds none
     */
    public static OfficialDays read(Path file, String jurisdiction) {
        return read(RegulationReader.text("official days", file), jurisdiction);
    }
}
