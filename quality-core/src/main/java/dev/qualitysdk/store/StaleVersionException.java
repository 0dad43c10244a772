package dev.qualitysdk.store;

/** A refusal to save a thing that has gone further than the caller has seen. Nothing was saved. */
public final class StaleVersionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** Kept for {@link #family()}. */
    private final String family;
    /** Kept for {@link #id()}. */
    private final String id;
    /** Kept for {@link #expected()}. */
    private final int expected;
    /** Kept for {@link #found()}. */
    private final int found;

    /**
     * Creates a refusal.
     *
     * @param family name of the thing's family
     * @param id identifier of the thing
     * @param expected version that the caller has seen
     * @param found version that is kept, 0 where there is no such thing
     */
    public StaleVersionException(String family, String id, int expected, int found) {
        super(
                Code.STALE_VERSION,
                family + " " + id + " is at version " + found + ", not " + expected
                        + "; read it again and decide anew");
        this.family = family;
        this.id = id;
        this.expected = expected;
        this.found = found;
    }

    /**
     * Returns the name of the thing's family.
     *
     * @return such as {@code booking}
     */
    public String family() {
        return family;
    }

    /**
     * Returns the identifier of the thing.
     *
     * @return as text
     */
    public String id() {
        return id;
    }

    /**
     * Returns the version that the caller has seen.
     *
     * @return zero or more
     */
    public int expected() {
        return expected;
    }

    /**
     * Returns the version that is kept.
     *
     * @return 0 where there is no such thing
     */
    public int found() {
        return found;
    }
}
