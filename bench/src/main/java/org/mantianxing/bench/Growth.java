package org.mantianxing.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a hundred thousand orders of the demo's three hundred, and some hundreds of open calls of its few, by copying rows
 * in SQL. What the copies say is what real commands have written; only their number is not.
 */
@Component
class Growth {
    private static final int ORDERS = 100_000;
    private static final int CALLS = 400;
    /** What is under way is copied a few times: some hundreds at once are much for a district. */
    private static final int OPEN_TIMES = 5;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Growth(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    void grow() {
        transaction.executeWithoutResult(status -> {
            orders();
            calls();
            // What statements that were run again in an earlier run left behind: nobody hears of it.
            db.sql("delete from event_publication").update();
        });
        for (String table : List.of("service_order", "order_step", "order_time", "order_seat", "activity", "seat")) {
            db.sql("vacuum analyze " + table).update();
        }
    }

    private void orders() {
        long there = count("service_order");
        if (there > ORDERS / 2) {
            return;
        }
        long over = db.sql(
                        "select count(*) from service_order where state in ('RATED', 'CONFIRMED', 'CANCELLED', 'REFUSED')")
                .query(Long.class)
                .single();
        long times = (ORDERS - there) / over;
        if (times < 1) {
            return;
        }
        db.sql("""
                create temporary table copies on commit drop as
                select id as old, n, gen_random_uuid() as id from service_order, generate_series(1, :times) n
                where n <= :open or state in ('RATED', 'CONFIRMED', 'CANCELLED', 'REFUSED')
                """).param("times", times).param("open", OPEN_TIMES).update();
        db.sql("""
                insert into service_order select (jsonb_populate_record(o, jsonb_build_object(
                    'id', c.id, 'once', gen_random_uuid(), 'number', o.number || '-' || c.n,
                    'tracking', o.tracking || c.n, 'activity', null,
                    'created_at', o.created_at - c.n * interval '5 hours'))).*
                from service_order o join copies c on c.old = o.id
                """).update();
        copy("order_step", "'id', gen_random_uuid(),");
        copy("order_time", "");
        copy("order_seat", "");
    }

    private void copy(String table, String fresh) {
        db.sql("insert into " + table + " select (jsonb_populate_record(t, jsonb_build_object(" + fresh
                        + " 'service_order', c.id))).* from " + table + " t join copies c on c.old = t.service_order")
                .update();
    }

    private void calls() {
        long open = db.sql("select count(*) from activity where state = 'RECRUITING' and start_at > now()")
                .query(Long.class)
                .single();
        long times = (CALLS - open) / Math.max(1, open);
        if (times < 1) {
            return;
        }
        db.sql("""
                create temporary table called on commit drop as
                select id as old, n, gen_random_uuid() as id from activity, generate_series(1, :times) n
                where state = 'RECRUITING' and start_at > now()
                """).param("times", times).update();
        db.sql("""
                insert into activity select (jsonb_populate_record(a, jsonb_build_object(
                    'series', null, 'series_day', null,
                    'id', c.id, 'origin', null, 'next_wave_at', null,
                    'start_at', a.start_at + c.n * interval '1 hour',
                    'end_at', a.end_at + c.n * interval '1 hour'))).*
                from activity a join called c on c.old = a.id
                """).update();
        db.sql("""
                insert into seat select (jsonb_populate_record(s, jsonb_build_object(
                    'id', gen_random_uuid(), 'activity', c.id, 'state', 'OPEN', 'volunteer', null, 'taken_at', null,
                    'span', tstzrange(lower(s.span) + c.n * interval '1 hour', upper(s.span) + c.n * interval '1 hour')))).*
                from seat s join called c on c.old = s.activity
                """).update();
    }

    long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
