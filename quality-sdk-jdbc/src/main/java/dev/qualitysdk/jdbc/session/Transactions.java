package dev.qualitysdk.jdbc.session;

/** Where transactions come from: our own on the host's data source, or the host's that we join. */
public interface Transactions {

    /**
     * Does work that writes, wholly or not at all.
     *
     * @param work the work
     * @param <R> what it gives
     * @return what it gave
     * @throws dev.qualitysdk.store.StorageException if it could not be done
     */
    <R> R write(SqlWork<R> work);

    /**
     * Does work that only reads.
     *
     * @param work the work
     * @param <R> what it gives
     * @return what it gave
     * @throws dev.qualitysdk.store.StorageException if it could not be done
     */
    <R> R read(SqlWork<R> work);
}
