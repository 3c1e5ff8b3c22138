package org.mantianxing.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of orders: placed, found, moved on. */
@Repository
class OrderStore {
    private final JdbcClient db;

    OrderStore(JdbcClient db) {
        this.db = db;
    }

    /** Holds back whoever sends the same form at this moment, until this transaction ends. */
    void holdOnce(UUID once) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || :once, 0))")
                .param("once", once.toString())
                .query((row, number) -> true)
                .single();
    }

    /** An order already placed by this form. */
    Optional<Order> findByOnce(UUID once) {
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where once = :once")
                .param("once", once)
                .query(OrderRow::read)
                .optional();
    }

    long nextNumber() {
        return db.sql("select nextval('order_number')").query(Rows.NUMBERS).single();
    }

    void insert(Order order, UUID once, Limit limit) {
        db.sql("""
                insert into service_order (id, number, once, road, state, requester, requester_masked, placed_by, relation,
                    consent, for_name, for_masked, contact_phone, contact_masked, item, category, title, words, note,
                    place_kind, site, path, address, place_masked, lon, lat, minutes, headcount, risks, start_at, end_at,
                    reach, due_at, remind_at, turn_at, tracking, search, created_at, changed_at)
                values (:id, :number, :once, :road, :state, :requester, :requesterMasked, :placedBy, :relation,
                    :consent, :forName, :forMasked, :contactPhone, :contactMasked, :item, :category, :title, :words, :note,
                    :placeKind, :site, :path, :address, :placeMasked, :lon, :lat, :minutes, :headcount, :risks, :start,
                    :end, :reach, :due, :remind, :turn, :tracking, :search, :now, :now)
                """)
                .param("id", order.id())
                .param("number", order.number())
                .param("once", once)
                .param("road", order.road().name())
                .param("state", order.state().name())
                .param("requester", order.requester())
                .param("requesterMasked", order.requesterMasked())
                .param("placedBy", order.placedBy())
                .param("relation", order.relation())
                .param("consent", order.consent())
                .param("forName", order.forName())
                .param("forMasked", order.forMasked())
                .param("contactPhone", order.contactPhone())
                .param("contactMasked", order.contactMasked())
                .param("item", order.item())
                .param("category", order.category())
                .param("title", order.title())
                .param("words", order.words())
                .param("note", order.note())
                .param("placeKind", order.placeKind().name())
                .param("site", order.site())
                .param("path", order.path())
                .param("address", order.address())
                .param("placeMasked", order.placeMasked())
                .param("lon", order.lon())
                .param("lat", order.lat())
                .param("minutes", order.minutes())
                .param("headcount", order.headcount())
                .param("risks", order.risks().toArray(String[]::new))
                .param("start", timestamp(order.start()))
                .param("end", timestamp(order.end()))
                .param("reach", Reaches.of(order.path(), null, null))
                .param("due", timestamp(limit.due()))
                .param("remind", timestamp(limit.remind()))
                .param("turn", timestamp(limit.turn()))
                .param("tracking", order.tracking())
                .param("search", search(order.number(), order.title(), order.words()))
                .param("now", timestamp(order.createdAt()))
                .update();
    }

    Optional<Order> find(UUID id) {
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where id = :id")
                .param("id", id)
                .query(OrderRow::read)
                .optional();
    }

    /** The order, taken for this transaction, so that what is decided on stays true until it ends. */
    Optional<Order> lock(UUID id) {
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where id = :id for no key update")
                .param("id", id)
                .query(OrderRow::read)
                .optional();
    }

    Optional<Order> findByTracking(String tracking) {
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where tracking = :tracking")
                .param("tracking", tracking)
                .query(OrderRow::read)
                .optional();
    }

    /** The order that this activity serves now, taken for this transaction. */
    Optional<Order> lockByActivity(UUID activity) {
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where activity = :activity for no key update")
                .param("activity", activity)
                .query(OrderRow::read)
                .optional();
    }

    /** Moves on with a new limit; false when it is no longer in {@code from}. */
    boolean move(UUID id, OrderState from, OrderState next, Limit limit, Instant now) {
        return db.sql("""
                update service_order set state = :next, due_at = :due, remind_at = :remind, turn_at = :turn,
                    reminded_at = null, lifted_path = null, changed_at = :now
                where id = :id and state = :from
                """)
                        .param("next", next.name())
                        .param("due", timestamp(limit.due()))
                        .param("remind", timestamp(limit.remind()))
                        .param("turn", timestamp(limit.turn()))
                        .param("now", timestamp(now))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void claim(UUID id, @Nullable UUID reviewer, String name) {
        db.sql("update service_order set claimed_by = :reviewer, claimed_name = :name where id = :id")
                .param("id", id)
                .param("reviewer", reviewer)
                .param("name", name)
                .update();
    }

    /** Who has it from now on, null for nobody; a new receiver starts without a call. */
    void receive(Order order, @Nullable Destination to) {
        db.sql("""
                update service_order set receiver_site = :site, receiver_path = :path, receiver_team = :team,
                    receiver_name = :name, activity = null, reach = :reach where id = :id
                """)
                .param("id", order.id())
                .param("site", to == null ? null : to.site())
                .param("path", to == null ? null : to.path())
                .param("team", to == null ? null : to.team())
                .param("name", to == null ? "" : to.name())
                .param("reach", Reaches.of(order.path(), to == null ? null : to.path(), to == null ? null : to.team()))
                .update();
    }

    void serve(UUID id, @Nullable UUID activity) {
        db.sql("update service_order set activity = :activity where id = :id")
                .param("id", id)
                .param("activity", activity)
                .update();
    }

    /** The chosen time; null while none is chosen. */
    void choose(UUID id, @Nullable TimeSlot time) {
        db.sql("update service_order set start_at = :start, end_at = :end where id = :id")
                .param("id", id)
                .param("start", time == null ? null : timestamp(time.start()))
                .param("end", time == null ? null : timestamp(time.end()))
                .update();
    }

    void note(UUID id, String note) {
        db.sql("update service_order set note = :note where id = :id")
                .param("id", id)
                .param("note", note)
                .update();
    }

    /** What a reviewer has put right of what is wanted. */
    void correct(Order order, Correction right, int headcount) {
        db.sql("""
                update service_order set title = :title, category = :category, words = :words, minutes = :minutes,
                    headcount = :headcount, risks = :risks, search = :search where id = :id
                """)
                .param("id", order.id())
                .param("title", right.title())
                .param("category", right.category())
                .param("words", right.words())
                .param("minutes", right.minutes())
                .param("headcount", headcount)
                .param("risks", right.risks().toArray(String[]::new))
                .param("search", search(order.number(), right.title(), right.words()))
                .update();
    }

    void place(Order order, Placed at) {
        db.sql("""
                update service_order set place_kind = :kind, site = :site, path = :path, address = :address,
                    place_masked = :masked, lon = :lon, lat = :lat, reach = :reach where id = :id
                """)
                .param("id", order.id())
                .param("kind", at.kind().name())
                .param("site", at.site())
                .param("path", at.path())
                .param("address", at.address())
                .param("masked", at.masked())
                .param("lon", at.lon())
                .param("lat", at.lat())
                .param("reach", Reaches.of(at.path(), order.receiverPath(), order.receiverTeam()))
                .update();
    }

    /** What the requester says of the service; null takes it back, because it is done once more. */
    void rate(UUID id, @Nullable Integer stars, String words) {
        db.sql("update service_order set stars = :stars, rating_words = :words where id = :id")
                .param("id", id)
                .param("stars", stars)
                .param("words", words)
                .update();
    }

    void hurry(UUID id, Instant now) {
        db.sql("update service_order set hurried_at = :now where id = :id")
                .param("id", id)
                .param("now", timestamp(now))
                .update();
    }

    /** Orders of this person of which something is still expected. */
    long countOpen(UUID requester) {
        return db.sql("""
                select count(*) from service_order where requester = :requester and state = any(:open)
                """)
                .param("requester", requester)
                .param(
                        "open",
                        names(List.of(OrderState.values()).stream()
                                .filter(state -> !state.over())
                                .toList()))
                .query(Rows.NUMBERS)
                .single();
    }

    static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Long words are found by their beginning. */
    private static String search(String number, String title, String words) {
        return (number + " " + title + " " + words).toLowerCase(java.util.Locale.ROOT);
    }
}
