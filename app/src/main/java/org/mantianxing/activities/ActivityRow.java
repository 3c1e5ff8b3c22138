package org.mantianxing.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Activity} from a row of {@code activity}, with its seats counted. */
final class ActivityRow {
    private ActivityRow() {}

    static Activity read(ResultSet row, int number) throws SQLException {
        return new Activity(
                uuid(row, "id"),
                maybe(row, "origin"),
                row.getString("title"),
                row.getString("category"),
                uuid(row, "site"),
                row.getString("path"),
                maybe(row, "team"),
                row.getString("organiser"),
                row.getTimestamp("start_at").toInstant(),
                row.getTimestamp("end_at").toInstant(),
                row.getString("place"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getString("content"),
                row.getString("conditions"),
                row.getInt("min_age"),
                texts(row, "risks"),
                row.getString("measures"),
                row.getString("insurance"),
                texts(row, "agreement"),
                row.getString("agreement_text"),
                maybe(row, "leader"),
                row.getString("leader_words"),
                maybe(row, "leader_phone"),
                maybe(row, "contact_name"),
                maybe(row, "contact_phone"),
                maybe(row, "contact_place"),
                row.getTimestamp("reply_by").toInstant(),
                row.getBoolean("open_sign_up"),
                row.getInt("waves"),
                instant(row, "next_wave_at"),
                ActivityState.valueOf(row.getString("state")),
                row.getString("ended_words"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("seats"),
                row.getInt("taken"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
