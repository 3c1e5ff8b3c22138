package org.mantianxing.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mantianxing.kernel.Cells;

/** Reads an {@link Order} from a row of {@code service_order}. */
final class OrderRow {
    /** To be selected, in the order in which {@link #read} reads them. */
    static final String COLUMNS = """
            id, number, road, state, requester, requester_masked, placed_by, relation, consent, for_name,
            for_masked, contact_phone, contact_masked, item, category, title, words, note, place_kind, site,
            path, address, place_masked, lon, lat, minutes, headcount, array_to_string(risks, chr(10)),
            start_at, end_at, claimed_by, claimed_name, receiver_site, receiver_path, receiver_team,
            receiver_name, activity, due_at, reminded_at, lifted_path, hurried_at, tracking, stars,
            rating_words, created_at, changed_at\s""";

    private OrderRow() {}

    static Order read(ResultSet row, int number) throws SQLException {
        Cells next = new Cells(row);
        return new Order(
                next.id(),
                next.text(),
                next.one(Road.class),
                next.one(OrderState.class),
                next.idOrNull(),
                next.text(),
                next.idOrNull(),
                next.text(),
                next.yes(),
                next.idOrNull(),
                next.text(),
                next.idOrNull(),
                next.text(),
                next.idOrNull(),
                next.text(),
                next.text(),
                next.text(),
                next.text(),
                next.one(PlaceKind.class),
                next.id(),
                next.text(),
                next.idOrNull(),
                next.text(),
                next.decimalOrNull(),
                next.decimalOrNull(),
                next.number(),
                next.number(),
                next.lines(),
                next.momentOrNull(),
                next.momentOrNull(),
                next.idOrNull(),
                next.text(),
                next.idOrNull(),
                next.textOrNull(),
                next.idOrNull(),
                next.text(),
                next.idOrNull(),
                next.momentOrNull(),
                next.momentOrNull(),
                next.textOrNull(),
                next.momentOrNull(),
                next.text(),
                next.numberOrNull(),
                next.text(),
                next.moment(),
                next.moment());
    }
}
