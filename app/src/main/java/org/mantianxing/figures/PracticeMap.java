package org.mantianxing.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.atlas.MapShapes;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Brands;
import org.springframework.stereotype.Service;

/**
 * The practice map, for everybody: where places stand, what is on today, what is near. A drawing of our own, which needs no
 * review number (Regulations on Map Management, articles 15 and 22, sketches), unless the district lays a surveyed map
 * below. The fourth door.
 */
@Service
public class PracticeMap {
    private static final int DAYS = 30;
    private static final int SHOWN = 40;
    private static final int MOST_FOUND = 200;
    private static final int MOST_KINDS = 6;
    private final Figures figures;
    private final Sites sites;
    private final Brands brands;
    private final MapShapes shapes;
    private final Clock clock;

    PracticeMap(Figures figures, Sites sites, Brands brands, MapShapes shapes, Clock clock) {
        this.shapes = shapes;
        this.brands = brands;
        this.figures = figures;
        this.sites = sites;
        this.clock = clock;
    }

    /** Where somebody stands, WGS-84 degrees. */
    public record Here(double lon, double lat) {}

    /**
     * A place of the list.
     *
     * @param metres from where the reader stands, by straight distance; null where nobody said
     */
    public record Near(
            Site site, String town, boolean today, @Nullable Double metres) {}

    /**
     * What the page shows.
     *
     * @param found stars of places that were looked for, none where nothing was
     * @param kinds what sorts of places there are, those of which there are most first
     * @param places at most forty: the nearest, or those of the tree in its order
     * @param more how many there are besides
     * @param brands those that are shown, where they are at home
     */
    public record Sky(
            StarMap map,
            List<StarMap.Star> found,
            List<String> kinds,
            List<Near> places,
            int more,
            List<Mark> brands) {}

    /**
     * What is looked for.
     *
     * @param words in the name or the address, empty for all
     * @param kind such as a culture hall, empty for all
     * @param level null for all
     * @param today only where something is on today
     */
    public record Wish(String words, String kind, Site.@Nullable Level level, boolean today) {
        /** Whether places are looked for by what they are. */
        boolean narrow() {
            return !words.isBlank() || !kind.isEmpty() || level != null;
        }

        boolean fits(Site site) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            return site.open()
                    && (level == null || site.level() == level)
                    && (kind.isEmpty() || site.kind().equals(kind))
                    && (wanted.isEmpty()
                            || (site.name() + " " + site.address() + " " + site.kind())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(wanted));
        }
    }

    /** A brand at the star of its place. */
    public record Mark(Brand brand, StarMap.Star star) {}

    /** The map, and the places that fit: the nearest first, where the reader said where. */
    public Sky sky(Actor actor, Wish wish, @Nullable Here here) {
        List<Site> all = sites.list(actor);
        LocalDate day = ChinaTime.today(clock);
        Map<String, Double> on = figures.bySite(new Period(day, day), Figure.SEATS);
        Map<String, Double> hours = figures.bySite(new Period(day.minusDays(DAYS - 1), day), Figure.HOURS);
        List<Near> fitting = all.stream()
                .filter(wish::fits)
                .filter(site -> !wish.today() || on.getOrDefault(site.path(), 0.0) > 0)
                .map(site -> new Near(site, "", on.getOrDefault(site.path(), 0.0) > 0, metres(here, site)))
                .sorted(Comparator.comparingDouble(
                        (Near one) -> one.metres() == null ? (here == null ? 0 : Double.MAX_VALUE) : one.metres()))
                .toList();
        StarMap drawn = StarMap.of(all, hours, on, shapes.list(actor), shapes.tiles(actor));
        return new Sky(
                drawn,
                wish.narrow() ? found(drawn, fitting) : List.of(),
                kinds(all),
                fitting.stream()
                        .limit(SHOWN)
                        .map(one -> new Near(one.site(), town(all, one.site()), one.today(), one.metres()))
                        .toList(),
                Math.max(0, fitting.size() - SHOWN),
                marks(actor, drawn));
    }

    /** The stars of those that fit; where nearly all do, none stands out. */
    private static List<StarMap.Star> found(StarMap drawn, List<Near> fitting) {
        Set<UUID> ids = fitting.stream().map(one -> one.site().id()).collect(Collectors.toSet());
        return ids.size() > MOST_FOUND
                ? List.of()
                : drawn.stars().stream().filter(star -> ids.contains(star.id())).toList();
    }

    private static List<String> kinds(List<Site> all) {
        Map<String, Long> counts = all.stream()
                .filter(site -> site.open() && !site.kind().isEmpty())
                .collect(Collectors.groupingBy(Site::kind, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_KINDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where places and areas lie, without what goes on there: for whoever draws on it. */
    public StarMap drawing(Actor actor) {
        return StarMap.of(sites.list(actor), Map.of(), Map.of(), shapes.list(actor), shapes.tiles(actor));
    }

    private List<Mark> marks(Actor actor, StarMap drawn) {
        return brands.list(actor).stream()
                .flatMap(brand -> drawn.stars().stream()
                        .filter(star -> star.id().equals(brand.site()))
                        .map(star -> new Mark(brand, star)))
                .toList();
    }

    private static String town(List<Site> all, Site site) {
        return all.stream()
                .filter(one -> one.level() == Site.Level.INSTITUTE
                        && one.covers(site)
                        && !one.id().equals(site.id()))
                .map(Site::name)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Double metres(@Nullable Here here, Site site) {
        return here == null || site.lon() == null || site.lat() == null
                ? null
                : Double.valueOf(Geo.metres(
                        here.lon(),
                        here.lat(),
                        Objects.requireNonNull(site.lon()),
                        Objects.requireNonNull(site.lat())));
    }
}
