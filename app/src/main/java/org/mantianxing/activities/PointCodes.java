package org.mantianxing.activities;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.AttendanceStore.Mark;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** The fixed code that hangs at a practice point: it counts only together with the place. */
@Component
class PointCodes {
    /** Without letters and digits that look alike on paper. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ActivityStores stores;
    private final PointStore points;
    private final Arrivals arrivals;
    private final Sites sites;
    private final Clock clock;

    PointCodes(ActivityStores stores, PointStore points, Arrivals arrivals, Sites sites, Clock clock) {
        this.stores = stores;
        this.points = points;
        this.arrivals = arrivals;
        this.sites = sites;
        this.clock = clock;
    }

    /** The code of a place, made at the first time. */
    String code(Actor actor, UUID siteId) {
        Site site = managed(actor, siteId);
        return points.code(site.id()).orElseGet(() -> {
            points.insert(site.id(), fresh(), clock.instant());
            return points.code(site.id()).orElseThrow();
        });
    }

    /** What hung there is good no more. */
    void renew(Actor actor, UUID siteId) {
        points.replace(managed(actor, siteId).id(), fresh(), clock.instant());
    }

    private Site managed(Actor actor, UUID id) {
        Site site = sites.get(actor, id);
        Permissions.require(actor, Command.ACTIVITY_MANAGE, Target.at(site.path()));
        if (site.lon() == null || site.lat() == null) {
            throw new Refused("“{0}”在地图上还没有位置，请先补上，场所码要和位置一起用", site.name());
        }
        return site;
    }

    Site site(Actor actor, String code) {
        return points.site(code).map(id -> sites.get(actor, id)).orElseThrow(NotFound::new);
    }

    /** Where this person has a seat now, near that place. */
    List<Activity> here(Actor actor, Site site) {
        Instant now = clock.instant();
        return stores
                .calls()
                .named(stores.seats()
                        .activitiesOf(actor.id(), now.minus(Activity.AFTER), now.plus(Activity.EARLY.plusMinutes(1))))
                .stream()
                .filter(one -> !one.state().over() && near(one, site))
                .filter(one -> !now.isBefore(one.checkInOpens()) && !now.isAfter(one.checkInCloses()))
                .toList();
    }

    Instant checkIn(Actor actor, String code, Activity activity, Here here) {
        Seat seat = seat(actor, code, activity);
        Mark mark = Fence.mark(activity, here, stores.activities().secret(activity.id()));
        Integer fence = activity.more().fence();
        Fence.require(fence == null ? Fence.POINT_METRES : fence, mark);
        Instant now = clock.instant();
        arrivals.arrive(activity, seat, actor.id(), now, Proof.POINT, mark);
        return now;
    }

    Instant checkOut(Actor actor, String code, Activity activity) {
        Seat seat = seat(actor, code, activity);
        Instant now = clock.instant();
        arrivals.leave(activity, seat, now, Proof.POINT);
        return now;
    }

    private Seat seat(Actor actor, String code, Activity activity) {
        Site site = site(actor, code);
        arrivals.requireNow(activity);
        Optional<Seat> seat = stores.seats().held(activity.id(), actor.id());
        if (seat.isEmpty()) {
            throw new Refused("您没有这项活动的名额。已经到了现场的话，请找负责人");
        }
        if (!near(activity, site)) {
            throw new Conflict("这项活动不在这里，请用集合地点的码");
        }
        return seat.get();
    }

    private static boolean near(Activity activity, Site site) {
        Double lon = activity.lon();
        Double lat = activity.lat();
        Double siteLon = site.lon();
        Double siteLat = site.lat();
        return lon != null
                && lat != null
                && siteLon != null
                && siteLat != null
                && Geo.metres(lon, lat, siteLon, siteLat) <= Fence.POINT_METRES;
    }

    private static String fresh() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.toString();
    }
}
