package org.mantianxing.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Admissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/** The people of the demo, as acting persons. */
@Component
class Folk {
    private final JdbcClient db;
    private final Accounts accounts;
    private final Admissions admissions;
    private final Sites sites;
    private final EventPublicationRegistry events;
    private final Clock clock;

    Folk(
            JdbcClient db,
            Accounts accounts,
            Admissions admissions,
            Sites sites,
            EventPublicationRegistry events,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.admissions = admissions;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /** Grown-up volunteers, some from everywhere. */
    List<Actor> volunteers(int count) {
        return db.sql("""
                select id from volunteer where birth_year between 1955 and 2000 order by md5(id::text) limit :count
                """).param("count", count).query(UUID.class).stream()
                .map(accounts::actor)
                .toList();
    }

    /** All who are of age. */
    List<Actor> everybody() {
        return db
                .sql("select id from volunteer where birth_year <= 2007 order by md5(id::text)")
                .query(UUID.class)
                .stream()
                .map(accounts::actor)
                .toList();
    }

    Actor centre() {
        return accounts.actor(
                accounts.staffAt(Actor.CLOCK, Role.CENTRE, "330411").getFirst());
    }

    Actor actor(UUID account) {
        return accounts.actor(account);
    }

    /** Somebody who has ordered nothing yet. */
    List<Actor> residents(String series, int count) {
        List<Admissions.Newcomer> people = IntStream.range(0, count)
                .mapToObj(i -> new Admissions.Newcomer("100" + series + String.format("%05d", i), "陈阿宝"))
                .toList();
        return admissions.enrolAll(Actor.CLOCK, people).stream()
                .map(accounts::actor)
                .toList();
    }

    List<Site> stations() {
        return sites.list(Actor.CLOCK).stream()
                .filter(site -> site.level() == Site.Level.STATION)
                .toList();
    }

    /**
     * Waits until whoever hears of events has heard of all since then: an earlier run may have been cut off, and
     * statements that are run again leave events behind that nobody hears of.
     */
    void settle(Instant began) {
        while (events.findIncompletePublications().stream()
                .anyMatch(event -> event.getPublicationDate().isAfter(began))) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    void settled(Runnable work) {
        Instant began = clock.instant();
        work.run();
        settle(began);
    }
}
