package org.mantianxing.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of a week is taken. */
@Repository
class BookingStore {
    private final JdbcClient db;

    BookingStore(JdbcClient db) {
        this.db = db;
    }

    /** Holds back everybody else who books the same service, until this transaction ends. */
    void hold(UUID item) {
        db.sql("select id from item where id = :item for no key update")
                .param("item", item)
                .query(Rows.IDS)
                .optional();
    }

    long count(UUID item, LocalDate week) {
        return db.sql("select count(*) from booking where item = :item and week = :week")
                .param("item", item)
                .param("week", week)
                .query(Rows.NUMBERS)
                .single();
    }

    void insert(UUID order, UUID item, LocalDate week) {
        db.sql("insert into booking (service_order, item, week) values (:order, :item, :week)")
                .param("order", order)
                .param("item", item)
                .param("week", week)
                .update();
    }

    void delete(UUID order) {
        db.sql("delete from booking where service_order = :order")
                .param("order", order)
                .update();
    }

    /** Weeks from {@code first} on that have this many bookings or more. */
    Set<LocalDate> full(UUID item, int capacity, LocalDate first) {
        return new HashSet<>(db.sql("""
                select week from booking where item = :item and week >= :first
                group by week having count(*) >= :capacity
                """)
                .param("item", item)
                .param("first", first)
                .param("capacity", capacity)
                .query((row, number) -> row.getObject("week", LocalDate.class))
                .list());
    }
}
