package dev.qualitysdk.examples.monthend.input;

/** Is told how far the reading of a file has come; draws a bar on a terminal, or nothing. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (file, rows) -> done -> {};

    /**
     * Returns the progress of one file.
     *
     * @param file name of the file
     * @param rows how many rows it has
     * @return what is told how many of them are done
     */
    Track of(String file, long rows);

    /** The progress of one file. */
    interface Track extends AutoCloseable {

        /**
         * Takes note of how many rows are done.
         *
         * @param rows rows done so far
         */
        void done(long rows);

        @Override
        default void close() {}
    }
}
