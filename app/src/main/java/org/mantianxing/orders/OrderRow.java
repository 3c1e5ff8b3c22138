package org.mantianxing.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Order} from a row of {@code service_order}. */
final class OrderRow {
    private OrderRow() {}

    static Order read(ResultSet row, int number) throws SQLException {
        return new Order(
                uuid(row, "id"),
                row.getString("number"),
                Road.valueOf(row.getString("road")),
                OrderState.valueOf(row.getString("state")),
                maybe(row, "requester"),
                row.getString("requester_masked"),
                maybe(row, "placed_by"),
                row.getString("relation"),
                row.getBoolean("consent"),
                maybe(row, "for_name"),
                row.getString("for_masked"),
                maybe(row, "contact_phone"),
                row.getString("contact_masked"),
                maybe(row, "item"),
                row.getString("category"),
                row.getString("title"),
                row.getString("words"),
                row.getString("note"),
                PlaceKind.valueOf(row.getString("place_kind")),
                uuid(row, "site"),
                row.getString("path"),
                maybe(row, "address"),
                row.getString("place_masked"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getInt("minutes"),
                row.getInt("headcount"),
                List.of((String[]) row.getArray("risks").getArray()),
                instant(row, "start_at"),
                instant(row, "end_at"),
                maybe(row, "claimed_by"),
                row.getString("claimed_name"),
                maybe(row, "receiver_site"),
                row.getString("receiver_path"),
                maybe(row, "receiver_team"),
                row.getString("receiver_name"),
                maybe(row, "activity"),
                instant(row, "due_at"),
                instant(row, "reminded_at"),
                row.getString("lifted_path"),
                instant(row, "hurried_at"),
                row.getString("tracking"),
                row.getObject("stars", Integer.class),
                row.getString("rating_words"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
