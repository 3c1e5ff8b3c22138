package org.mantianxing.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.district.Jobs;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Component;

/** Makes districts for tests, with places and people, by real commands. */
@Component
public class World {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    /** Monday morning, a working day without moved holidays near. */
    public static final Instant MORNING = ChinaTime.instant(LocalDateTime.of(2026, 3, 9, 9, 0));

    private final Districts districts;
    private final Sites sites;
    private final Accounts accounts;
    private final Jobs jobs;
    private final MovableClock clock;
    private @Nullable CompletableFuture<District> spare;

    World(Districts districts, Sites sites, Accounts accounts, Jobs jobs, MovableClock clock) {
        this.districts = districts;
        this.sites = sites;
        this.accounts = accounts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A district with a centre, two towns, two stations each, and staff for every level; inside it everything of a test
     * runs.
     */
    public Place fresh() {
        clock.moveTo(MORNING);
        District district = next();
        return DistrictScope.call(district, () -> furnish(district));
    }

    /** The one that was made while the test before ran; the next is begun. */
    private synchronized District next() {
        CompletableFuture<District> made = spare == null ? CompletableFuture.supplyAsync(this::empty) : spare;
        District district = made.join();
        spare = CompletableFuture.supplyAsync(this::empty);
        return district;
    }

    private District empty() {
        int n = NEXT.getAndIncrement();
        String code = String.format("99%04d", n);
        return districts.create(Actor.CLOCK, new District(code, "t" + code, "试验区" + n, null));
    }

    private Place furnish(District district) {
        String c = district.code();
        Site centre = sites.add(Actor.CLOCK, site(Site.Level.CENTRE, c, "区实践中心", null, 120.70, 30.76));
        Site north = sites.add(Actor.CLOCK, site(Site.Level.INSTITUTE, c + "101", "北镇实践所", centre, 120.74, 30.83));
        Site south = sites.add(Actor.CLOCK, site(Site.Level.INSTITUTE, c + "102", "南镇实践所", centre, 120.71, 30.62));
        Site star = sites.add(Actor.CLOCK, site(Site.Level.STATION, c + "101003", "天星社区", north, 120.748, 30.828));
        Site lake = sites.add(Actor.CLOCK, site(Site.Level.STATION, c + "101004", "麟湖社区", north, 120.752, 30.835));
        Site plum = sites.add(Actor.CLOCK, site(Site.Level.STATION, c + "102001", "梅秀社区", south, 120.715, 30.624));
        Site field = sites.add(Actor.CLOCK, site(Site.Level.STATION, c + "102200", "凤珍村", south, 120.700, 30.610));
        return new Place(
                district,
                clock,
                jobs,
                centre,
                north,
                south,
                star,
                lake,
                plum,
                field,
                staff("center", "中心王敏", Role.CENTRE, centre),
                staff("north", "北所李强", Role.INSTITUTE, north),
                staff("south", "南所陈芳", Role.INSTITUTE, south),
                staff("star", "天星周洁", Role.STATION, star),
                staff("plum", "梅秀吴刚", Role.STATION, plum),
                staff("auditor", "审计郑平", Role.AUDITOR, centre));
    }

    private static NewSite site(
            Site.Level level, String code, String name, @Nullable Site parent, double lon, double lat) {
        return new NewSite(level, "", code, name, parent == null ? null : parent.id(), lon, lat, "", "", "");
    }

    private Actor staff(String login, String name, Role role, Site site) {
        Account account = accounts.hire(Actor.CLOCK, login, name, "correct horse battery");
        accounts.grant(Actor.CLOCK, account.id(), Grant.at(role, site.id(), site.path()));
        return accounts.actor(account.id());
    }

    /** Somebody with a phone number that nobody can have (it begins with 100). */
    public Actor resident(int n, String name) {
        return accounts.actor(accounts.enrol(Actor.CLOCK, phone(n), name).id());
    }

    public static String phone(int n) {
        return String.format("100%08d", n);
    }
}
