package org.mantianxing.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mantianxing.kernel.Cells;

/** Reads an {@link Activity} from a row of {@code activity}, with its seats counted. */
final class ActivityRow {
    /** Activities with their seats counted, as {@link #read} reads them; {@code a} is the activity, {@code s} the count. */
    static final String SELECT = """
            select a.id, a.origin, a.title, a.category, a.site, a.path, a.team, a.organiser, a.start_at, a.end_at,
                a.place, a.lon, a.lat, a.content, a.conditions, a.min_age, array_to_string(a.risks, chr(10)),
                a.measures, a.insurance, array_to_string(a.agreement, chr(10)), a.agreement_text, a.leader,
                a.leader_words, a.leader_phone, a.contact_name, a.contact_phone, a.contact_place, a.reply_by,
                a.open_sign_up, a.waves, a.next_wave_at, a.state, a.ended_words, a.created_at, a.kind, a.fence,
                a.bring, a.weather, array_to_string(a.languages, chr(10)), a.requester, a.course,
                a.series, a.event, a.sequence, a.changed_at, s.seats, s.taken
            from activity a cross join lateral (
                select count(*) as seats, count(*) filter (where state = 'HELD') as taken
                from seat where activity = a.id) s
            where\s""";

    private ActivityRow() {}

    static Activity read(ResultSet row, int number) throws SQLException {
        Cells next = new Cells(row);
        return new Activity(
                next.id(),
                next.idOrNull(),
                next.text(),
                next.text(),
                next.id(),
                next.text(),
                next.idOrNull(),
                next.text(),
                next.moment(),
                next.moment(),
                next.text(),
                next.decimalOrNull(),
                next.decimalOrNull(),
                next.text(),
                next.text(),
                next.number(),
                next.lines(),
                next.text(),
                next.text(),
                next.lines(),
                next.text(),
                next.idOrNull(),
                next.text(),
                next.idOrNull(),
                next.idOrNull(),
                next.idOrNull(),
                next.idOrNull(),
                next.moment(),
                next.yes(),
                next.number(),
                next.momentOrNull(),
                next.one(ActivityState.class),
                next.text(),
                next.moment(),
                new Particulars(
                        next.one(Particulars.Kind.class),
                        next.numberOrNull(),
                        next.text(),
                        next.text(),
                        next.lines(),
                        next.idOrNull(),
                        next.idOrNull()),
                next.idOrNull(),
                next.idOrNull(),
                next.number(),
                next.moment(),
                next.number(),
                next.number());
    }
}
