package org.mantianxing.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to an order: possible times, seats, pictures, complaints, its history; and drafts of orders to come. */
@Repository
class PartStore {
    private final JdbcClient db;

    /** Which pictures. */
    enum Shown {
        BEFORE,
        AFTER
    }

    PartStore(JdbcClient db) {
        this.db = db;
    }

    /** In place of those before. */
    void times(UUID order, List<TimeSlot> times) {
        db.sql("delete from order_time where service_order = :order")
                .param("order", order)
                .update();
        for (int n = 0; n < times.size(); n++) {
            db.sql("""
                    insert into order_time (service_order, n, start_at, end_at) values (:order, :n, :start, :end)
                    """)
                    .param("order", order)
                    .param("n", n)
                    .param("start", OrderStore.timestamp(times.get(n).start()))
                    .param("end", OrderStore.timestamp(times.get(n).end()))
                    .update();
        }
    }

    List<TimeSlot> times(UUID order) {
        return db.sql("""
                select start_at as start, end_at as "end" from order_time where service_order = :order order by n
                """).param("order", order).query(Rows.of(TimeSlot.class)).list();
    }

    /** In place of those before. */
    void seats(UUID order, List<ItemSeat> seats) {
        db.sql("delete from order_seat where service_order = :order")
                .param("order", order)
                .update();
        for (ItemSeat seat : seats) {
            db.sql("insert into order_seat (service_order, skill, count) values (:order, :skill, :count)")
                    .param("order", order)
                    .param("skill", seat.skill())
                    .param("count", seat.count())
                    .update();
        }
    }

    List<ItemSeat> seats(UUID order) {
        return db.sql("select skill, count from order_seat where service_order = :order order by skill = '', skill")
                .param("order", order)
                .query(Rows.of(ItemSeat.class))
                .list();
    }

    /** After those that are there; what is shown twice is kept once. */
    void addPictures(UUID order, Shown kind, List<UUID> pictures) {
        for (UUID picture : new LinkedHashSet<>(pictures)) {
            db.sql("""
                    insert into order_picture (service_order, kind, n, picture)
                    select :order, :kind, coalesce(max(n) + 1, 0), :picture from order_picture
                    where service_order = :order and kind = :kind
                    """)
                    .param("order", order)
                    .param("kind", kind.name())
                    .param("picture", picture)
                    .update();
        }
    }

    /** Times, seats and pictures in one look, since everybody who opens an order sees them all. */
    Parts of(UUID order) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        db.sql("""
                select 'TIME' as kind, n, start_at, end_at, null as skill, null::int as count, null::uuid as picture
                from order_time where service_order = :order
                union all
                select 'SEAT', (row_number() over (order by skill = '', skill))::int, null, null, skill, count, null
                from order_seat where service_order = :order
                union all
                select kind, n, null, null, null, null, picture from order_picture where service_order = :order
                order by 1, 2
                """).param("order", order).query(row -> {
            parts.add(row);
        });
        return parts;
    }

    /** What belongs to one order, each in its order. */
    record Parts(List<TimeSlot> times, List<ItemSeat> seats, List<UUID> before, List<UUID> after) {
        private void add(ResultSet row) throws SQLException {
            switch (row.getString("kind")) {
                case "TIME" ->
                    times.add(new TimeSlot(
                            row.getTimestamp("start_at").toInstant(),
                            row.getTimestamp("end_at").toInstant()));
                case "SEAT" -> seats.add(new ItemSeat(row.getString("skill"), row.getInt("count")));
                case "BEFORE" -> before.add(row.getObject("picture", UUID.class));
                default -> after.add(row.getObject("picture", UUID.class));
            }
        }
    }

    void complain(UUID id, UUID order, String kind, String words, Instant now) {
        db.sql("""
                insert into complaint (id, service_order, at, kind, words) values (:id, :order, :now, :kind, :words)
                """)
                .param("id", id)
                .param("order", order)
                .param("now", OrderStore.timestamp(now))
                .param("kind", kind)
                .param("words", words)
                .update();
    }

    void answer(UUID order, UUID by, String words, Instant now) {
        db.sql("""
                update complaint set answer = :words, answered_by = :by, answered_at = :now
                where service_order = :order and answered_at is null
                """)
                .param("order", order)
                .param("by", by)
                .param("words", words)
                .param("now", OrderStore.timestamp(now))
                .update();
    }

    List<OrderDetail.Complaint> complaints(UUID order) {
        return db.sql("""
                select id, at, kind, words, answer, answered_at from complaint where service_order = :order order by id
                """)
                .param("order", order)
                .query(Rows.of(OrderDetail.Complaint.class))
                .list();
    }

    void line(OrderLine line, OrderSteps.Said said) {
        db.sql("""
                insert into order_step (id, service_order, at, actor, actor_name, step, from_state, to_state, words, aside,
                    reason, for_requester)
                values (:id, :order, :at, :actor, :name, :step, :from, :to, :words, :aside, :reason, :forRequester)
                """)
                .param("id", line.id())
                .param("order", line.order())
                .param("at", OrderStore.timestamp(line.at()))
                .param("actor", line.actor())
                .param("name", line.actorName())
                .param("step", line.step().name())
                .param(
                        "from",
                        line.fromState() == null ? null : line.fromState().name())
                .param("to", line.toState().name())
                .param("words", line.words())
                .param("aside", said.aside())
                .param("reason", said.reason())
                .param("forRequester", line.forRequester())
                .update();
    }

    /** The history, oldest first; {@code among}: with what staff said among themselves. */
    List<OrderLine> lines(UUID order, boolean among) {
        return db.sql("""
                select id, service_order as "order", at, actor, actor_name, step, from_state, to_state,
                    case when :among and aside <> '' then concat_ws('：', nullif(words, ''), aside) else words end as words,
                    for_requester
                from order_step where service_order = :order and (:among or for_requester) order by id
                """)
                .param("order", order)
                .param("among", among)
                .query(Rows.of(OrderLine.class))
                .list();
    }

    void keepDraft(String owner, String form, Instant now) {
        db.sql("""
                insert into order_draft (owner, form, changed_at) values (:owner, :form, :now)
                on conflict (owner) do update set form = excluded.form, changed_at = excluded.changed_at
                """)
                .param("owner", owner)
                .param("form", form)
                .param("now", OrderStore.timestamp(now))
                .update();
    }

    Optional<String> draft(String owner) {
        return db.sql("select form from order_draft where owner = :owner")
                .param("owner", owner)
                .query(Rows.TEXTS)
                .optional();
    }

    void dropDraft(String owner) {
        db.sql("delete from order_draft where owner = :owner")
                .param("owner", owner)
                .update();
    }

    /** Drafts that nobody has touched for long. */
    int dropDrafts(Instant before) {
        return db.sql("delete from order_draft where changed_at < :before")
                .param("before", OrderStore.timestamp(before))
                .update();
    }
}
