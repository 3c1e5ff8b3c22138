package org.mantianxing.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.Repeat;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.catalogue.Item;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.teams.Team;

/** Plans what teams and places do by themselves: the stalls of each Saturday, classes, patrols, clean-ups. */
final class Gatherings {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.of(8, 30), LocalTime.of(9, 0), LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(14, 30));
    private final Activities activities;
    private final Planning planning;
    private final Cast cast;
    private final Invention chance;
    private final Timeline time;
    private final Volunteering volunteering;
    private final List<Item> items;

    Gatherings(
            Activities activities,
            Planning planning,
            Cast cast,
            Invention chance,
            Timeline time,
            Volunteering volunteering) {
        this.activities = activities;
        this.planning = planning;
        this.cast = cast;
        this.chance = chance;
        this.time = time;
        this.volunteering = volunteering;
        this.items = cast.menu().byCode().entrySet().stream()
                .filter(entry -> entry.getValue().place() == Item.Where.SITE
                        && !entry.getKey().equals("saturday-stall")
                        && !entry.getKey().equals("night-patrol"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    /** Plans {@code count} of them between {@code start} and {@code until}; {@code now} is when the demo opens. */
    void plan(int count, Instant start, Instant now, Instant until) {
        special(now);
        int left = count - 5;
        left -= saturdays(start, until);
        Duration span = Duration.between(start.plus(DAY), until);
        for (int i = 0; i < left; i++) {
            Instant day = start.plus(DAY).plus(span.multipliedBy(i).dividedBy(Math.max(1, left)));
            Team team = chance.pick(List.copyOf(cast.teams().values()));
            LocalDateTime local = LocalDateTime.of(weekend(day), chance.pick(TIMES));
            plan(of(chance.pick(items), place(team), team, ChinaTime.instant(local)), chance.between(3, 9));
        }
    }

    /** Every Saturday on the square: one series, which goes on after the demo has opened. */
    private int saturdays(Instant start, Instant until) {
        Team team = cast.team("油车港镇星期六志愿服务队");
        Instant first = Day.at(start.plus(DAY), 0, LocalTime.of(8, 0));
        while (ChinaTime.date(first).getDayOfWeek() != DayOfWeek.SATURDAY) {
            first = first.plus(DAY);
        }
        Gathering stall = of(cast.menu().get("saturday-stall"), cast.place("天星广场"), team, first);
        Repeat repeat =
                new Repeat(Set.of(DayOfWeek.SATURDAY), 1, ChinaTime.date(first).plusDays(364), true, List.of());
        Actor opener = opener(stall);
        time.at(
                start.plus(Duration.ofHours(2)),
                () -> planning.repeat(opener, stall.call(time.now(), opener.name()), repeat));
        return (int) Duration.between(first, until).dividedBy(DAY.multipliedBy(7)) + 1;
    }

    /** One that is under way when the demo opens, one full and one called off for the days after, one nobody can do, one for families. */
    private void special(Instant now) {
        Team team = cast.team("新城街道新城雷锋志愿服务队");
        Site place = place(team);
        Gathering running = of(cast.menu().get(UnderWay.item(now)), place, team, UnderWay.start(now))
                .needing(new SeatNeed("", 3));
        time.at(now.minus(Duration.ofHours(70)), () -> volunteering.surely(open(running), true));
        Gathering soon = of(cast.menu().get("clothes-share"), place, team, Day.at(now, 4, LocalTime.of(9, 0)))
                .needing(new SeatNeed("", 2));
        time.at(now.minus(Duration.ofHours(50)), () -> volunteering.surely(open(soon), false));
        Gathering family = of(cast.menu().get("waste-kids"), place, team, Day.at(now, 6, LocalTime.of(9, 0)))
                .needing(new SeatNeed("", 12));
        time.at(now.minus(Duration.ofHours(40)), () -> open(family));
        Gathering wet = of(cast.menu().get("film-night"), place, team, Day.at(now, 3, LocalTime.of(18, 30)));
        time.at(now.minus(Duration.ofHours(90)), () -> {
            UUID id = open(wet);
            time.at(now.minus(Duration.ofHours(5)), () -> volunteering.callOff(id, "天气预报说有雷雨，为了安全取消，改天再约"));
        });
        Gathering rare = of(cast.menu().get("deaf-help"), place, team, Day.at(now, -1, LocalTime.of(9, 0)))
                .needing(new SeatNeed("drone", 3), new SeatNeed("sign", 3), new SeatNeed("tax", 2));
        time.at(now.minus(Duration.ofDays(3)), () -> open(rare));
    }

    private void plan(Gathering gathering, int daysBefore) {
        Instant opened = Day.office(gathering.start().minus(DAY.multipliedBy(daysBefore)));
        time.at(opened, () -> {
            UUID id = open(gathering);
            if (chance.chance(0.05)) {
                time.at(
                        gathering.start().minus(Duration.ofHours(chance.between(14, 40))),
                        () -> volunteering.callOff(id, chance.pick(WHY)));
            }
        });
    }

    private static final List<String> WHY = List.of("场地临时不能用，改天再约", "天气不好，为了安全取消", "人手没有凑齐，这次不办了，谢谢大家");

    private UUID open(Gathering gathering) {
        Actor opener = opener(gathering);
        return activities.openCall(opener, gathering.call(time.now(), opener.name()));
    }

    private Actor opener(Gathering gathering) {
        return gathering.leader() == null ? cast.staff().at(gathering.place().path()) : cast.actor(gathering.leader());
    }

    private Gathering of(Item item, Site place, Team team, Instant start) {
        @Nullable UUID leader = cast.leaders().get(team.id());
        return Gathering.of(item, place, team.id(), leader, start, Gathering.measures(item.risks()));
    }

    /** A team of the district is a guest at some station; others stay at home. */
    private Site place(Team team) {
        Site home = Stream.of(team.site())
                .flatMap(id -> cast.places().stream().filter(site -> site.id().equals(id)))
                .findFirst()
                .orElseThrow();
        List<Site> below = cast.places().stream()
                .filter(site -> site.level() == Site.Level.STATION && home.covers(site))
                .toList();
        return below.isEmpty() ? home : Objects.requireNonNull(chance.pick(below));
    }

    private java.time.LocalDate weekend(Instant day) {
        java.time.LocalDate date = ChinaTime.date(day);
        return chance.chance(0.5)
                ? date
                : date.with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
