package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.catalogue.Item;
import org.mantianxing.district.Site;

/** An activity of a team or a place, without an order: what, where, by whom, when. */
record Gathering(
        Item item,
        Site place,
        @Nullable UUID team,
        @Nullable UUID leader,
        Instant start,
        List<SeatNeed> seats,
        String measures) {

    private static final Set<String> HARMLESS = Set.of("crowd", "minors", "food");
    static final String INSURANCE = "区里为每位志愿者统一办理了意外险";

    /** With the seats that the service usually needs. */
    static Gathering of(
            Item item, Site place, @Nullable UUID team, @Nullable UUID leader, Instant start, String measures) {
        return new Gathering(
                item,
                place,
                team,
                leader,
                start,
                item.seats().stream()
                        .map(seat -> new SeatNeed(seat.skill(), seat.count()))
                        .toList(),
                measures);
    }

    Gathering needing(SeatNeed... needs) {
        return new Gathering(item, place, team, leader, start, List.of(needs), measures);
    }

    /** Where children may come along: some seats need no skill, and nothing there is dangerous. */
    private boolean families() {
        return HARMLESS.containsAll(item.risks())
                && seats.stream().anyMatch(seat -> seat.skill().isEmpty());
    }

    /** The call that is put out, to be answered until the evening before. */
    NewCall call(Instant now, String leaderName) {
        Instant end = start.plus(Duration.ofMinutes(item.minutes()));
        Instant eve = start.minus(Duration.ofHours(12));
        return new NewCall(
                null,
                item.name(),
                item.category(),
                place.id(),
                team,
                start,
                end,
                place.name() + "门口",
                place.lon(),
                place.lat(),
                null,
                null,
                null,
                item.description(),
                seats.stream().anyMatch(seat -> seat.skill().isEmpty()) ? "有一颗热心就可以来，到了现场有人带" : "会这门手艺，自带趁手的工具",
                families() ? 8 : 16,
                seats,
                item.risks(),
                measures,
                INSURANCE,
                List.of(),
                "",
                leader,
                leaderName,
                null,
                eve.isAfter(now) ? eve : start.minus(Duration.ofMinutes(30)),
                true);
    }

    /** The same as a session of a course. */
    NewCall lesson(Instant now, String leaderName, DemoCourses.One course) {
        NewCall call = call(now, leaderName);
        return new NewCall(
                null,
                course.name(),
                course.category(),
                call.site(),
                null,
                start,
                start.plus(Duration.ofHours(2)),
                call.place(),
                call.lon(),
                call.lat(),
                null,
                null,
                null,
                course.content(),
                "",
                16,
                seats,
                List.of(),
                "",
                INSURANCE,
                List.of(),
                "",
                null,
                leaderName,
                null,
                call.replyBy(),
                true);
    }

    /** The measures against the risks, as the list of risks says. */
    static String measures(List<String> risks) {
        return Table.of("seed/risk-kinds.tsv").rows().stream()
                .filter(row -> risks.contains(row.get("code")))
                .map(row -> row.get("measure"))
                .collect(Collectors.joining("；"));
    }
}
