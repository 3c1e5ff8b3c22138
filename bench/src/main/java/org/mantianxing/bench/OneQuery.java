package org.mantianxing.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What pages are measured against: the same server, the same filters, one question to the database, a short answer. */
@Controller
class OneQuery {
    private final JdbcClient db;

    OneQuery(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/bench/one")
    @ResponseBody
    String one() {
        return db.sql("select name from site where code = :code")
                .param("code", "330411")
                .query(String.class)
                .single();
    }
}
