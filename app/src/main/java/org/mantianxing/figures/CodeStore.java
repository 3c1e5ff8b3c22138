package org.mantianxing.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Small numbers for words: places, teams, categories, people. The empty word is 0 everywhere. */
@Repository
class CodeStore {
    private final JdbcClient db;

    /** A word and its number within a dimension; ids grow. */
    record Coded(long id, String dimension, int code, String word) {}

    CodeStore(JdbcClient db) {
        this.db = db;
    }

    /** Numbers of these words; who has none gets the next. To be called by one at a time. */
    Map<String, Integer> codes(String dimension, Collection<String> words) {
        String[] some =
                words.stream().filter(word -> !word.isEmpty()).distinct().toArray(String[]::new);
        Map<String, Integer> codes = known(dimension, some);
        if (codes.size() < some.length) {
            db.sql("""
                    insert into figure_code (dimension, code, word)
                    select :dimension, (select coalesce(max(code), 0) from figure_code where dimension = :dimension) + n, word
                    from unnest(:words::text[]) with ordinality fresh (word, n)
                    """)
                    .param("dimension", dimension)
                    .param(
                            "words",
                            List.of(some).stream()
                                    .filter(word -> !codes.containsKey(word))
                                    .toArray(String[]::new))
                    .update();
            codes.putAll(known(dimension, some));
        }
        codes.put("", 0);
        return codes;
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

    private Map<String, Integer> known(String dimension, String[] words) {
        Map<String, Integer> known = new HashMap<>();
        db.sql("""
                select id, dimension, code, word from figure_code where dimension = :dimension and word = any(:words)
                """)
                .param("dimension", dimension)
                .param("words", words)
                .query(Rows.of(Coded.class))
                .list()
                .forEach(one -> known.put(one.word(), one.code()));
        return known;
    }
}
