package org.mantianxing.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where places lay in the tree and how they were called, on any day. What is told of a path that no place ever had: itself. */
public final class SitePast {
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<UUID, Site> now;
    private final Map<UUID, List<Spell>> before;

    /**
     * How a place stood for a time.
     *
     * @param until the first day of what came after
     */
    record Spell(UUID site, LocalDate until, String path, String name) {}

    /** {@code spells}: each place's in their order. */
    SitePast(List<Site> sites, List<Spell> spells) {
        now = sites.stream().collect(Collectors.toMap(Site::id, site -> site));
        before = spells.stream().collect(Collectors.groupingBy(Spell::site));
        spells.forEach(one -> owners.put(one.path(), one.site()));
        sites.forEach(site -> owners.put(site.path(), site.id()));
    }

    int size() {
        return before.values().stream().mapToInt(List::size).sum();
    }

    /**
     * A place that from a day on was called otherwise, or lay under another.
     *
     * @param nameBefore empty where the name stayed
     * @param from the place under which it lay, by its name of now; empty where it stayed there
     * @param to under which it lies since
     */
    public record Turn(LocalDate on, String name, String nameBefore, String from, String to) {}

    /** What became otherwise after that day, the latest first; what was changed and changed back on one day is not told. */
    public List<Turn> turnsSince(LocalDate day) {
        return before.entrySet().stream()
                .flatMap(one -> turns(site(one.getKey()), one.getValue()).stream())
                .filter(turn -> turn.on().isAfter(day))
                .sorted(Comparator.comparing(Turn::on).reversed().thenComparing(Turn::name))
                .toList();
    }

    private List<Turn> turns(Site site, List<Spell> spells) {
        List<Turn> turns = new ArrayList<>();
        List<LocalDate> days = spells.stream().map(Spell::until).distinct().toList();
        for (LocalDate on : days) {
            Spell was = spell(site, on.minusDays(1));
            Spell is = spell(site, on);
            String name = is == null ? site.name() : is.name();
            String from = parent(was == null ? site.path() : was.path());
            String to = parent(is == null ? site.path() : is.path());
            String nameBefore = was == null || was.name().equals(name) ? "" : was.name();
            boolean moved = !from.equals(to);
            if (!nameBefore.isEmpty() || moved) {
                turns.add(new Turn(on, name, nameBefore, moved ? from : "", moved ? to : ""));
            }
        }
        return turns;
    }

    /** The name of the place above a path, wherever that lies now. */
    private String parent(String path) {
        int dot = path.lastIndexOf('.');
        Site above = dot < 0 ? null : site(path.substring(0, dot));
        return above == null ? "" : above.name();
    }

    private Site site(UUID id) {
        return Objects.requireNonNull(now.get(id));
    }

    /** The path by now of the place that has, or once had, this one. */
    public String now(String path) {
        Site site = site(path);
        return site == null ? path : site.path();
    }

    /** Whether the place of a path lies elsewhere now, and not because one above it does. */
    boolean wentByItself(String path) {
        int dot = path.lastIndexOf('.');
        String above = dot < 0 ? "" : path.substring(0, dot);
        return !now(path).equals(path) && !now(path).equals(now(above) + path.substring(Math.max(0, dot)));
    }

    /** The path that the place of this path had at first: a word for it that stays, wherever it goes. */
    public String first(String path) {
        return then(path, LocalDate.MIN);
    }

    /** The path that the place of this path had on a day. */
    public String then(String path, LocalDate day) {
        Site site = site(path);
        if (site == null) {
            return path;
        }
        Spell spell = spell(site, day);
        return spell == null ? site.path() : spell.path();
    }

    private @Nullable Site site(String path) {
        UUID owner = owners.get(path);
        return owner == null ? null : now.get(owner);
    }

    private @Nullable Spell spell(Site site, LocalDate day) {
        return before.getOrDefault(site.id(), List.of()).stream()
                .filter(one -> day.isBefore(one.until()))
                .findFirst()
                .orElse(null);
    }
}
