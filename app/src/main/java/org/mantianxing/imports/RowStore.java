package org.mantianxing.imports;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imports. */
@Repository
class RowStore {
    private static final HexFormat HEX = HexFormat.of();
    private final JdbcClient db;

    RowStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A row of a file, judged.
     *
     * @param cipher its cells, null once they are not needed
     * @param words what is said of it, packed, one a line
     * @param account of whom it met or made
     * @param fresh whether the account was made for it
     */
    record Row(
            int n,
            UUID id,
            String keyId,
            byte @Nullable [] cipher,
            Verdict verdict,
            String words,
            byte @Nullable [] phoneHash,
            byte @Nullable [] paperHash,
            @Nullable UUID account,
            boolean fresh,
            @Nullable UUID service) {

        Row now(Verdict verdict, String words, @Nullable UUID account, boolean fresh) {
            return new Row(n, id, keyId, cipher, verdict, words, phoneHash, paperHash, account, fresh, service);
        }

        Vault.@Nullable Locked locked() {
            return cipher == null ? null : new Vault.Locked(keyId, cipher);
        }
    }

    void insertAll(UUID id, List<Row> rows) {
        db.sql("""
                insert into volunteer_import_row (import, n, id, key_id, cipher, verdict, words, phone_hash, paper_hash,
                    account, service)
                select :import, n, id, key_id, cipher, verdict, words, phone, paper, account, service
                from unnest(:ns::int[], :ids::uuid[], :keys::text[], :ciphers::bytea[], :verdicts::text[], :words::text[],
                    :phones::bytea[], :papers::bytea[], :accounts::uuid[], :services::uuid[])
                    fresh (n, id, key_id, cipher, verdict, words, phone, paper, account, service)
                """)
                .param("import", id)
                .param("ns", column(rows, Integer[]::new, Row::n))
                .param("ids", column(rows, UUID[]::new, Row::id))
                .param("keys", column(rows, String[]::new, Row::keyId))
                .param("ciphers", bytes(rows, Row::cipher))
                .param(
                        "verdicts",
                        column(rows, String[]::new, row -> row.verdict().name()))
                .param("words", column(rows, String[]::new, Row::words))
                .param("phones", bytes(rows, Row::phoneHash))
                .param("papers", bytes(rows, Row::paperHash))
                .param("accounts", column(rows, UUID[]::new, row -> row.account()))
                .param("services", column(rows, UUID[]::new, Row::service))
                .update();
    }

    /** What became of rows that had been ready or taken in; what they were found by in the file is not needed any more. */
    void judgeAll(UUID id, List<Row> rows) {
        db.sql("""
                update volunteer_import_row r set verdict = fresh.verdict, words = fresh.words, account = fresh.account,
                    fresh = fresh.made, phone_hash = null, paper_hash = null, cipher = case when fresh.verdict = 'BAD' then r.cipher end
                from unnest(:ns::int[], :verdicts::text[], :words::text[], :accounts::uuid[], :made::bool[])
                    fresh (n, verdict, words, account, made)
                where r.import = :import and r.n = fresh.n
                """)
                .param("import", id)
                .param("ns", column(rows, Integer[]::new, Row::n))
                .param(
                        "verdicts",
                        column(rows, String[]::new, row -> row.verdict().name()))
                .param("words", column(rows, String[]::new, Row::words))
                .param("accounts", column(rows, UUID[]::new, row -> row.account()))
                .param("made", column(rows, Boolean[]::new, Row::fresh))
                .update();
    }

    /** Rows of a verdict after one of them, in the order of the file. */
    List<Row> list(UUID id, Verdict verdict, int after, int most) {
        return db.sql("""
                select n, id, key_id, cipher, verdict, words, phone_hash, paper_hash, account, fresh, service
                from volunteer_import_row where import = :import and verdict = :verdict and n > :after
                order by n limit :most
                """)
                .param("import", id)
                .param("verdict", verdict.name())
                .param("after", after)
                .param("most", most)
                .query(Rows.of(Row.class))
                .list();
    }

    /** The first rows of a verdict after one of them that nobody else works on; the caller's until the transaction ends. */
    List<Row> claim(UUID id, Verdict verdict, int after, int most) {
        return db.sql("""
                select n, id, key_id, cipher, verdict, words, phone_hash, paper_hash, account, fresh, service
                from volunteer_import_row where import = :import and verdict = :verdict and n > :after
                order by n limit :most for update skip locked
                """)
                .param("import", id)
                .param("after", after)
                .param("verdict", verdict.name())
                .param("most", most)
                .query(Rows.of(Row.class))
                .list();
    }

    Map<Verdict, Integer> counts(UUID id) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        db.sql("select verdict, count(*)::int as n from volunteer_import_row where import = :import group by verdict")
                .param("import", id)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("n"));
                });
        return counts;
    }

    /** The last row that was judged, 0 for none. */
    int last(UUID id) {
        return db.sql("select coalesce(max(n), 0) from volunteer_import_row where import = :import")
                .param("import", id)
                .query(Rows.of(Integer.class))
                .single();
    }

    /** The first row of each of these services. */
    Map<UUID, Integer> earlierServices(UUID id, Collection<UUID> services) {
        Map<UUID, Integer> found = new HashMap<>();
        db.sql("""
                select service, min(n) as n from volunteer_import_row
                where import = :import and service = any(:services) group by service
                """)
                .param("import", id)
                .param("services", services.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("service", UUID.class), row.getInt("n"));
                });
        return found;
    }

    /** Which row that is not bad had one of these hashes first; by the hash in letters. */
    Map<String, Integer> earlier(UUID id, Collection<byte[]> phones, Collection<byte[]> papers) {
        Map<String, Integer> rows = new HashMap<>();
        db.sql("""
                select phone_hash as hash, min(n) as n from volunteer_import_row
                where import = :import and phone_hash = any(:phones) group by phone_hash
                union all
                select paper_hash, min(n) from volunteer_import_row
                where import = :import and paper_hash = any(:papers) group by paper_hash
                """)
                .param("import", id)
                .param("phones", phones.toArray(byte[][]::new))
                .param("papers", papers.toArray(byte[][]::new))
                .query(row -> {
                    rows.put(HEX.formatHex(row.getBytes("hash")), row.getInt("n"));
                });
        return rows;
    }

    private static <C> @Nullable C[] column(
            List<Row> rows, IntFunction<@Nullable C[]> array, Function<Row, ? extends @Nullable C> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static byte[][] bytes(List<Row> rows, Function<Row, byte @Nullable []> value) {
        byte[][] all = new byte[rows.size()][];
        for (int i = 0; i < all.length; i++) {
            byte[] one = value.apply(rows.get(i));
            if (one != null) {
                all[i] = one;
            }
        }
        return all;
    }
}
