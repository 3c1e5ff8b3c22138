package org.mantianxing.activities;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.activities.SeatStore.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the {@link Dealings} of one volunteer. */
@Repository
class DealingStore {
    private final JdbcClient db;

    DealingStore(JdbcClient db) {
        this.db = db;
    }

    /** Offers sent since then or still open, standing by, seats of times that end after it; one statement for all. */
    Dealings of(UUID volunteer, Instant since, Instant now, Instant known) {
        Dealings found = new Dealings(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new HashSet<>(),
                new ArrayList<>());
        db.sql("""
                select 'OFFER', activity, sent_at, expires_at, state, wave, score, reasons from offer
                where volunteer = :volunteer and (sent_at >= :since or state = 'SENT')
                union all
                select 'STANDBY', activity, since, since, state, 0, 0, '' from standby
                where volunteer = :volunteer and state = 'WAITING'
                union all
                select 'SEAT', activity, lower(span), upper(span), state, 0, 0, '' from seat
                where volunteer = :volunteer and state = 'HELD' and upper(span) > :since
                union all
                select 'LAPSE', activity, at, at, kind, 0, 0, '' from lapse
                where volunteer = :volunteer and excused_at is null and at > :fresh
                union all
                (select 'LAST', null::uuid, sent_at, sent_at, '', 0, 0, '' from offer
                where volunteer = :volunteer and wave >= 0 and sent_at < :since and sent_at > :known
                order by sent_at desc limit 1)
                union all
                select distinct 'PLACE', a.requester, null::timestamptz, null::timestamptz, '', 0, 0, a.path
                from seat s join activity a on a.id = s.activity
                where s.volunteer = :volunteer and s.state = 'HELD' and a.state = 'FINISHED' and a.start_at > :known
                """)
                .param("known", Timestamp.from(known))
                .param("fresh", Timestamp.from(now.minus(Lapse.FADES)))
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query((ResultSet row) -> {
                    if (row.getString(1).equals("LAST")) {
                        found.before().add(row.getTimestamp(3).toInstant());
                        return;
                    }
                    if (row.getString(1).equals("PLACE")) {
                        found.places().add(row.getString(8));
                        UUID requester = row.getObject(2, UUID.class);
                        if (requester != null) {
                            found.served().add(requester);
                        }
                        return;
                    }
                    UUID activity = row.getObject(2, UUID.class);
                    Instant from = row.getTimestamp(3).toInstant();
                    Instant to = row.getTimestamp(4).toInstant();
                    switch (row.getString(1)) {
                        case "OFFER" ->
                            found.offers()
                                    .add(new Dealings.Asked(
                                            activity,
                                            Offer.State.valueOf(row.getString(5)),
                                            row.getInt(6),
                                            row.getInt(7),
                                            row.getString(8),
                                            from,
                                            to));
                        case "STANDBY" -> found.standbys().add(activity);
                        case "LAPSE" -> {
                            int times = row.getString(5).equals(Lapse.Kind.NO_SHOW.name()) ? 2 : 1;
                            found.lapses().addAll(Collections.nCopies(times, from));
                        }
                        default -> found.seats().add(new Span(activity, from, to));
                    }
                });
        return new Dealings(
                List.copyOf(found.offers()),
                List.copyOf(found.standbys()),
                List.copyOf(found.seats()),
                List.copyOf(found.lapses()),
                Set.copyOf(found.places()),
                Set.copyOf(found.served()),
                List.copyOf(found.before()));
    }
}
