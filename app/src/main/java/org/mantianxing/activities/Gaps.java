package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.GapBoard.Cell;
import org.mantianxing.activities.GapBoard.Training;
import org.mantianxing.activities.GapStore.Missed;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.matching.Idle;
import org.mantianxing.matching.Idlers;
import org.mantianxing.matching.Muster;
import org.mantianxing.matching.WeekGrid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers are missed, who has nothing on, and which training would bring the two together. The eighth door. */
@Service
public class Gaps {
    private static final Duration BACK = Duration.ofDays(90);
    /** Nobody is idle who has served within so long. */
    private static final Duration RESTED = Duration.ofDays(30);

    private static final int TRAININGS = 5;
    private static final int SHOWN = 50;
    private final GapStore store;
    private final Mustering mustering;
    private final Crowd crowd;
    private final SitesWithin sites;
    private final Clock clock;

    Gaps(GapStore store, Mustering mustering, Crowd crowd, SitesWithin sites, Clock clock) {
        this.store = store;
        this.mustering = mustering;
        this.crowd = crowd;
        this.sites = sites;
        this.clock = clock;
    }

    /** Of which sites this person may see the gaps, the widest first. */
    public List<Site> sites(Actor actor) {
        return sites.of(actor, Command.FIGURES_READ);
    }

    /** The board of a site, by the sites right below it. */
    @Transactional(readOnly = true)
    public GapBoard board(Actor actor, String path) {
        Permissions.require(actor, Command.FIGURES_READ, Target.at(path));
        Instant now = clock.instant();
        Muster muster = mustering.muster();
        Idle idle = muster.idle(path, now.minus(RESTED));
        List<Cell> cells = cells(path, store.missed(path, now.minus(BACK), now), idle);
        return new GapBoard(cells, trainings(path, cells, idle, muster), idle);
    }

    private record At(String group, String skill, int slot) {}

    private static At at(String path, Missed one) {
        return new At(Idle.group(path, one.path()), one.skill(), WeekGrid.bit(ChinaTime.local(one.start())));
    }

    private static List<Cell> cells(String path, List<Missed> missed, Idle idle) {
        Map<At, List<Missed>> byCell = missed.stream()
                .collect(Collectors.groupingBy(one -> at(path, one), LinkedHashMap::new, Collectors.toList()));
        List<Cell> cells = new ArrayList<>();
        byCell.forEach((at, some) -> cells.add(new Cell(
                at.group(),
                at.skill(),
                at.slot(),
                some.stream().mapToInt(Missed::missing).sum(),
                some.stream().mapToInt(Missed::late).sum(),
                some.size(),
                idle.count(at.group(), at.skill(), at.slot()))));
        return cells;
    }

    /** Whoever learns a skill could take what nobody else was idle for; seats for anybody need no training. */
    private List<Training> trainings(String path, List<Cell> cells, Idle idle, Muster muster) {
        Map<String, List<Cell>> bySkill = cells.stream()
                .filter(cell -> !cell.skill().isEmpty() && cell.missing() > cell.idle())
                .collect(Collectors.groupingBy(Cell::skill));
        return bySkill.entrySet().stream()
                .map(one -> {
                    int closes = one.getValue().stream()
                            .mapToInt(cell -> Math.min(
                                    cell.missing() - cell.idle(),
                                    idle.count(cell.group(), "", cell.slot()) - cell.idle()))
                            .sum();
                    Map<String, Integer> when = new HashMap<>();
                    one.getValue().forEach(cell -> when.merge(cell.group(), 1 << cell.slot(), (a, b) -> a | b));
                    int learners = muster.idleWithout(path, clock.instant().minus(RESTED), one.getKey(), when);
                    return new Training(one.getKey(), closes, learners);
                })
                .filter(one -> one.closes() > 0)
                .sorted(Comparator.comparingInt(Training::closes).reversed().thenComparing(Training::skill))
                .limit(TRAININGS)
                .toList();
    }

    /**
     * What stands behind a cell.
     *
     * @param group a site right below, empty for all
     * @param skill empty for seats that anybody could take
     * @param slot of the week, less than 0 for any
     */
    @Transactional(readOnly = true)
    public GapRows rows(Actor actor, String path, String group, String skill, int slot) {
        Permissions.require(actor, Command.FIGURES_READ, Target.at(path));
        Instant now = clock.instant();
        List<GapRows.Call> calls = store.missed(path, now.minus(BACK), now).stream()
                .filter(one -> one.skill().equals(skill))
                .filter(one -> group.isEmpty() || at(path, one).group().equals(group))
                .filter(one -> slot < 0 || at(path, one).slot() == slot)
                .map(one -> new GapRows.Call(
                        one.activity(), one.title(), one.start(), one.skill(), one.missing(), one.late()))
                .toList();
        List<UUID> idle = mustering
                .muster()
                .idle(
                        path,
                        now.minus(RESTED),
                        new Idlers(group, skill, slot < 0 ? WeekGrid.ALL : 1 << slot),
                        Integer.MAX_VALUE);
        List<UUID> shown = idle.subList(0, Math.min(SHOWN, idle.size()));
        Map<UUID, String> names = new HashMap<>();
        if (Permissions.allows(actor, Command.VOLUNTEER_READ, Target.at(path))) {
            crowd.volunteers(shown).values().forEach(one -> names.put(one.id(), one.nameMasked()));
        }
        return new GapRows(calls, names.isEmpty() ? List.of() : shown, idle.size(), names);
    }
}
