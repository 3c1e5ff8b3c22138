package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Rows;
import org.mantianxing.volunteers.Merging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hours of a card that goes into another, and back: each entry is taken down to nothing by a correction and written for
 * the other with the same evidence, so that no line of the ledger is ever changed.
 */
@Component
class HoursMoving {
    private final Ledgers ledgers;
    private final Writing writing;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    /** An entry of the card that went, and the one that was written for the other. */
    private record Moved(UUID gone, UUID kept) {}

    HoursMoving(Ledgers ledgers, Writing writing, ApplicationEventPublisher events, JdbcClient db, Clock clock) {
        this.ledgers = ledgers;
        this.writing = writing;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    void on(Merging it) {
        lock(it.gone(), it.kept());
        if (it.back()) {
            moved(it.merge()).forEach(one -> back(it, one));
        } else {
            requireNothingOpen(it.gone());
            List<HoursEntry> kept = entries(it.kept());
            entries(it.gone()).stream().filter(entry -> entry.minutes() > 0).forEach(entry -> forth(it, entry, kept));
        }
    }

    private void forth(Merging it, HoursEntry entry, List<HoursEntry> others) {
        HoursLine first = entry.first();
        others.stream()
                .filter(other -> other.minutes() > 0 && atOnce(first, other.first()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            "{0} 两个人同时有服务（“{1}”和“{2}”），不像是同一个人",
                            ChinaTime.date(first.startedAt()),
                            first.title(),
                            other.first().title());
                });
        int minutes = entry.minutes();
        Optional<HoursEntry> before = others.stream()
                .filter(other -> other.first().activity().equals(first.activity())
                        && other.first().kind() == first.kind())
                .findFirst();
        UUID written = before.map(other -> change(it, other, minutes)).orElseGet(() -> write(it, first, minutes));
        change(it, entry, 0);
        db.sql("insert into hours_moved (merge, gone, kept) values (:merge, :gone, :kept)")
                .param("merge", it.merge())
                .param("gone", first.id())
                .param("kept", written)
                .update();
    }

    /** What counts now goes back, whatever was corrected meanwhile. */
    private void back(Merging it, Moved one) {
        HoursEntry kept = ledgers.entry(one.kept());
        int minutes = kept.minutes();
        if (minutes > 0) {
            change(it, kept, 0);
            change(it, ledgers.entry(one.gone()), minutes);
        }
    }

    private UUID write(Merging it, HoursLine line, int minutes) {
        Instant now = clock.instant();
        NewHours hours = new NewHours(
                it.kept(),
                line.activity(),
                line.origin(),
                line.kind(),
                line.title(),
                line.organiser(),
                line.category(),
                line.place(),
                line.path(),
                minutes,
                line.grade(),
                line.evidence(),
                line.startedAt(),
                line.endedAt());
        HoursLine first = HoursLine.first(Ids.at(now), hours, minutes, line.declared(), it.actor(), now);
        writing.write(first);
        return first.id();
    }

    private UUID change(Merging it, HoursEntry entry, int minutes) {
        Instant now = clock.instant();
        String words = it.back() ? Packed.of("重复登记的合并撤销了") : Packed.of("重复登记合并");
        HoursLine first = entry.first();
        writing.write(first.correction(Ids.at(now), minutes - entry.minutes(), words, "", it.actor(), now));
        events.publishEvent(new HoursMoved(first.id(), first.title(), now));
        return first.id();
    }

    private void requireNothingOpen(UUID gone) {
        long open = db.sql("select count(*) from hours_claim where volunteer = :gone and state = 'OPEN'")
                .param("gone", gone)
                .query(Rows.NUMBERS)
                .single();
        if (open > 0) {
            throw new Refused("还有 {0} 件时长的事没处理完，先处理了再合并", open);
        }
    }

    private static boolean atOnce(HoursLine one, HoursLine other) {
        return one.startedAt().isBefore(other.endedAt()) && other.startedAt().isBefore(one.endedAt());
    }

    private List<HoursEntry> entries(UUID volunteer) {
        return new Ledger(ledgers.lines().of(volunteer)).entries();
    }

    private List<Moved> moved(UUID merge) {
        return db.sql("select gone, kept from hours_moved where merge = :merge")
                .param("merge", merge)
                .query(Rows.of(Moved.class))
                .list();
    }

    /** Always in the same order, or two merges could wait for each other. */
    private void lock(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(ledgers.totals()::lock);
    }
}
