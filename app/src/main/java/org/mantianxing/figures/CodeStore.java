package org.mantianxing.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Small numbers for words: places, teams, categories, people. The empty word is 0 everywhere. */
@Repository
class CodeStore {
    private final JdbcClient db;
    private final Map<String, Map<String, Integer>> kept = new ConcurrentHashMap<>();

    /** A word and its number within a dimension; ids grow. */
    record Coded(long id, String dimension, int code, String word) {}

    CodeStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Numbers of these words; who has none gets the next. To be called in a transaction, by one at a time. What is
     * committed stays in memory: a word keeps its number for ever.
     */
    Map<String, Integer> codes(String dimension, Collection<String> words) {
        Map<String, Integer> kept = kept(dimension);
        Map<String, Integer> codes = new HashMap<>();
        codes.put("", 0);
        Set<String> strange = new LinkedHashSet<>();
        for (String word : words) {
            Integer code = word.isEmpty() ? Integer.valueOf(0) : kept.get(word);
            if (code == null) {
                strange.add(word);
            } else {
                codes.put(word, code);
            }
        }
        if (!strange.isEmpty()) {
            Map<String, Integer> found = known(dimension, strange);
            keep(kept, found);
            codes.putAll(found);
            strange.removeAll(found.keySet());
        }
        if (!strange.isEmpty()) {
            db.sql("""
                    insert into figure_code (dimension, code, word)
                    select :dimension, (select coalesce(max(code), 0) from figure_code where dimension = :dimension) + n, word
                    from unnest(:words::text[]) with ordinality fresh (word, n)
                    """)
                    .param("dimension", dimension)
                    .param("words", strange.toArray(String[]::new))
                    .update();
            Map<String, Integer> fresh = known(dimension, strange);
            keep(kept, fresh);
            codes.putAll(fresh);
        }
        return codes;
    }

    /** Once it is committed, and not before. */
    private static void keep(Map<String, Integer> kept, Map<String, Integer> found) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.putAll(found);
            }
        });
    }

    private Map<String, Integer> kept(String dimension) {
        return kept.computeIfAbsent(DistrictScope.get().code() + " " + dimension, _ -> new ConcurrentHashMap<>());
    }

    List<String> words(String dimension, Collection<Integer> codes) {
        return db.sql("select word from figure_code where dimension = :dimension and code = any(:codes)")
                .param("dimension", dimension)
                .param("codes", codes.toArray(Integer[]::new))
                .query(Rows.TEXTS)
                .list();
    }

    List<Coded> since(long id) {
        return db.sql("select id, dimension, code, word from figure_code where id > :id order by id")
                .param("id", id)
                .query(Rows.of(Coded.class))
                .list();
    }

    private Map<String, Integer> known(String dimension, Collection<String> words) {
        Map<String, Integer> known = new HashMap<>();
        db.sql("""
                select id, dimension, code, word from figure_code where dimension = :dimension and word = any(:words)
                """)
                .param("dimension", dimension)
                .param("words", words.toArray(String[]::new))
                .query(Rows.of(Coded.class))
                .list()
                .forEach(one -> known.put(one.word(), one.code()));
        return known;
    }
}
