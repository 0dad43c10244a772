package dev.qualitysdk.calendar;

/**
 * The stretches of real time in which a calendar is open, with the working time before each, and two tables that lead to a
 * stretch in one step: by instant, and by working time.
 *
 * <p>Days, zones and changes of the clocks are all resolved when this is built, so a question costs two look-ups in arrays,
 * whatever the distance in time. Nothing is allocated.
 */
final class OpenSpans {

    /** Later than every instant, and far enough from overflow. */
    static final long NEVER = Long.MAX_VALUE / 2;

    /** How many cells of a table stand for each stretch at most, on average. */
    private static final long FINEST = 8;

    private final long origin;
    private final int count;
    /** For each stretch its opening, its closing, and the working time before it; then one stretch that never opens. */
    private final long[] spans;

    private final int instantShift;
    private final int[] byInstant;
    private final int workShift;
    private final int[] byWork;

    /**
     * Builds the tables.
     *
     * @param origin first instant that is asked for
     * @param end last instant that is asked for
     * @param bounds openings and closings in turn, strictly ascending, within the two
     * @param count how many stretches there are
     */
    OpenSpans(long origin, long end, long[] bounds, int count) {
        this.origin = origin;
        this.count = count;
        this.spans = new long[count * 3 + 3];
        long before = 0;
        for (int i = 0; i < count; i++) {
            spans[i * 3] = bounds[i * 2];
            spans[i * 3 + 1] = bounds[i * 2 + 1];
            spans[i * 3 + 2] = before;
            before += bounds[i * 2 + 1] - bounds[i * 2];
        }
        spans[count * 3] = NEVER;
        spans[count * 3 + 1] = NEVER;
        spans[count * 3 + 2] = before;
        instantShift = shift(end - origin, 1);
        byInstant = table(end - origin, instantShift, 1, origin);
        workShift = shift(before, 5);
        byWork = table(before, workShift, 5, 0);
    }

    /**
     * Returns how many bits of a distance are dropped: so many that about two cells stand for each stretch, or fewer where that
     * leaves no more than one bound in any cell, so that a question is answered without a branch that cannot be foreseen.
     */
    private int shift(long length, int column) {
        long nearest = NEVER;
        for (int i = 1; i < count; i++) {
            nearest = Math.min(nearest, spans[i * 3 + column] - spans[i * 3 - 3 + column]);
        }
        int shift = 0;
        while (length >>> shift > FINEST * count + 1 || (length >>> shift > 2L * count + 1 && 2L << shift <= nearest)) {
            shift++;
        }
        return shift;
    }

    /**
     * Returns for each cell the place of the first stretch whose bound lies after the start of the cell; its complement where
     * more than one bound lies in the cell.
     */
    private int[] table(long length, int shift, int column, long from) {
        int[] table = new int[(int) (length >>> shift) + 2];
        int span = 0;
        for (int cell = 0; cell < table.length; cell++) {
            long start = from + ((long) cell << shift);
            while (span < count && spans[span * 3 + column] <= start) {
                span++;
            }
            table[cell] = span * 3;
        }
        for (int cell = 0; cell < table.length - 1; cell++) {
            if (table[cell + 1] - table[cell] > 3) {
                table[cell] = ~table[cell];
            }
        }
        return table;
    }

    /** {@return the place of the first stretch that closes after an instant} */
    private int place(long micros) {
        return place(byInstant, (int) ((micros - origin) >>> instantShift), 1, micros);
    }

    /** {@return the place of the first stretch at whose end more than some working time has passed, of less than all of it} */
    private int placeOfWork(long work) {
        return place(byWork, (int) (work >>> workShift), 5, work);
    }

    private int place(int[] table, int cell, int column, long value) {
        int place = table[cell];
        if (place < 0) {
            return halve(table, cell, column, value);
        }
        return place + (int) ((spans[place + column] - 1 - value) >> 63 & 3);
    }

    private int halve(int[] table, int cell, int column, long value) {
        int low = ~table[cell] / 3;
        int high = Math.max(table[cell + 1], ~table[cell + 1]) / 3;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[middle * 3 + column] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * 3;
    }

    /** {@return the first stretch that closes after an instant} */
    int find(long micros) {
        return place(micros) / 3;
    }

    int count() {
        return count;
    }

    /** {@return the opening of a stretch; {@link #NEVER} after the last} */
    long opening(int span) {
        return spans[span * 3];
    }

    /** {@return the closing of a stretch; {@link #NEVER} after the last} */
    long closing(int span) {
        return spans[span * 3 + 1];
    }

    /** {@return all the working time there is} */
    long total() {
        return spans[count * 3 + 2];
    }

    /** {@return the working time before an instant} */
    long before(long micros) {
        int at = place(micros);
        long since = micros - spans[at];
        return spans[at + 2] + (since & ~(since >> 63));
    }

    /** {@return the earliest instant before which some working time lies; more than none, and at most all of it} */
    long reached(long work) {
        int at = placeOfWork(work - 1);
        return spans[at] + work - spans[at + 2];
    }

    /** {@return the latest instant before which no more than some working time lies; zero or more, and less than all of it} */
    long left(long work) {
        int at = placeOfWork(work);
        return spans[at] + work - spans[at + 2];
    }
}
