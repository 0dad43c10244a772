package dev.qualitysdk.jdbc.history;

import com.google.common.hash.HashCode;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.store.StorageException;
import java.sql.SQLException;

/** The head of a chain: how many steps there are, the link of the last, and the seal on both. */
record Head(long seq, String key, HashCode link, HashCode seal) {

    private static final String READ = "select seq, chain_key, link, seal from {head} where tenant = ?";

    static Head start(Chain chain) {
        HashCode link = Chain.start();
        return new Head(0, chain.currentKey(), link, chain.seal(chain.currentKey(), 0, link));
    }

    /** Locks the head, so that this transaction is the only one that appends. */
    static Head lock(Session session, String tenant) throws SQLException {
        return one(session, READ + " for update", tenant);
    }

    static Head read(Session session, String tenant) throws SQLException {
        return one(session, READ, tenant);
    }

    private static Head one(Session session, String sql, String tenant) throws SQLException {
        return session.query(sql, p -> p.text(tenant), Head::row).stream()
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        StorageException.Code.DAMAGED_RECORD, "the journal of tenant " + tenant + " has no head"));
    }

    private static Head row(Columns row) throws SQLException {
        return new Head(row.number(), row.text(), row.digest(), row.digest());
    }

    boolean isSealed(Chain chain) {
        return seal.equals(chain.seal(key, seq, link));
    }

    void require(Chain chain) {
        if (!key.equals(ChainKeys.NONE) && chain.currentKey().equals(ChainKeys.NONE)) {
            throw new StorageException(
                    StorageException.Code.KEY_MISSING,
                    "the journal is sealed with key " + key + ", so nothing is appended without one");
        }
        if (!isSealed(chain)) {
            throw new StorageException(
                    StorageException.Code.DAMAGED_RECORD, "the head of the journal is not as it was written");
        }
    }

    void insert(Session session, String tenant) throws SQLException {
        session.update(
                "insert into {head} (tenant, seq, chain_key, link, seal) values (?, ?, ?, ?, ?)",
                p -> p.text(tenant).number(seq).text(key).digest(link).digest(seal));
    }

    void replace(Session session, String tenant, Head next) throws SQLException {
        int changed = session.update(
                "update {head} set seq = ?, chain_key = ?, link = ?, seal = ? where tenant = ? and seq = ?",
                p -> p.number(next.seq)
                        .text(next.key)
                        .digest(next.link)
                        .digest(next.seal)
                        .text(tenant)
                        .number(seq));
        if (changed != 1) {
            throw new StorageException(
                    StorageException.Code.DAMAGED_RECORD, "the head of the journal moved although it was locked");
        }
    }
}
