package org.mantianxing.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assessment of places by outcomes: a scheme of figures for each level, scores with the figures behind them, ranks, words.
 * Nothing can be assessed here but figures: no sign-ins, no installs, no likes. The third door.
 */
@Service
public class Assessments {
    private static final int MOST_ITEMS = 20;
    private static final int MOST_WORDS = 300;
    private static final double HUNDRED = 100;
    private final SchemeStore store;
    private final Figures figures;
    private final Sites sites;
    private final Clock clock;

    Assessments(SchemeStore store, Figures figures, Sites sites, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * What was said to a score.
     *
     * @param figure name of the indicator that is meant, empty for the score as a whole
     */
    public record Note(String words, String byName, Instant at, String figure) {
        public boolean about(Figure one) {
            return figure.equals(one.name());
        }
    }

    /**
     * A level's year on paper.
     *
     * @param places the best first; of those whose evidence the reader may not see, the points alone
     */
    public record Report(Site.Level level, int year, Period period, Scheme scheme, List<Chapter> places) {
        public Report {
            places = List.copyOf(places);
        }
    }

    /** A place in the report. */
    public record Chapter(Score now, Score before, boolean open, List<Note> notes) {
        public Chapter {
            notes = List.copyOf(notes);
        }
    }

    /** The scheme in force for a level: the district's own, otherwise the usual one. */
    public Scheme scheme(Actor actor, Site.Level level) {
        Sight.require(actor);
        if (level != Site.Level.INSTITUTE && level != Site.Level.STATION) {
            throw new NotFound();
        }
        return store.find(level).orElseGet(() -> Scheme.usual(level));
    }

    /** Decides a scheme; those before stay in the table. */
    @Transactional
    public void decide(Actor actor, Site.Level level, List<Scheme.Item> items) {
        Permissions.require(actor, Command.ASSESS_DECIDE, Target.NOTHING);
        check(new Scheme(scheme(actor, level).level(), items, "", null));
        store.insert(Ids.at(clock.instant()), level, items, actor, clock.instant());
    }

    /** All places of a level with what they have reached in a year, the best first; no points where nobody did anything. */
    public List<Score> scores(Actor actor, Site.Level level, int year) {
        Scheme scheme = scheme(actor, level);
        Period period = period(actor, year);
        List<Figure> wanted =
                scheme.items().stream().map(Scheme.Item::figure).distinct().toList();
        // ranks are the same for all who look; what lies behind is shown to those whose place it is
        Map<String, Figures.Group> groups = figures
                .by(
                        new Filter(period, "", null, "").asThen(),
                        level == Site.Level.INSTITUTE ? Dimension.TOWN : Dimension.STATION,
                        wanted,
                        true)
                .stream()
                .collect(Collectors.toMap(Figures.Group::key, Function.identity()));
        double months =
                Math.max(1, ChronoUnit.DAYS.between(period.from(), period.to().plusDays(1)) / (365.25 / 12));
        List<Score> scores = sites.list(actor).stream()
                .filter(site -> site.level() == level && site.open())
                .map(site -> groups.isEmpty()
                        ? new Score(site, Double.NaN, 0, List.of())
                        : score(scheme, site, groups.get(site.path()), months))
                .sorted(Comparator.comparingDouble((Score one) -> Double.isNaN(one.points()) ? 1 : -one.points()))
                .toList();
        return ranked(scores);
    }

    /** That of one place; throws NotFound where it is not of the level. */
    public Score score(Actor actor, UUID place, int year) {
        Site site = sites.get(actor, place);
        return scores(actor, site.level(), year).stream()
                .filter(one -> one.place().id().equals(place))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the figures behind a place's score are theirs to see. */
    public boolean open(Actor actor, Score score) {
        return Sight.rows(actor, score.place().path());
    }

    /** What was said to a place's score, the first first; nothing for those to whom it is not said. */
    public List<Note> notes(Actor actor, UUID place, int year) {
        Sight.require(actor);
        String path = sites.get(actor, place).path();
        return Sight.rows(actor, path) ? store.notes(year, path) : List.of();
    }

    /** All places of a level with what they reached, the year before, and what was said. */
    public Report report(Actor actor, Site.Level level, int year) {
        Scheme scheme = scheme(actor, level);
        Period period = period(actor, year);
        Map<UUID, Score> before = scores(actor, level, year - 1).stream()
                .collect(Collectors.toMap(one -> one.place().id(), Function.identity()));
        List<Chapter> chapters = scores(actor, level, year).stream()
                .map(one -> new Chapter(
                        one,
                        before.getOrDefault(one.place().id(), new Score(one.place(), Double.NaN, 0, List.of())),
                        open(actor, one),
                        notes(actor, one.place().id(), year)))
                .toList();
        return new Report(level, year, period, scheme, chapters);
    }

    /**
     * Says something to a score, or to one indicator of it: the place itself, and those above it.
     *
     * @param figure name of an indicator of the scheme, or empty
     */
    @Transactional
    public void note(Actor actor, UUID place, int year, String figure, String words) {
        Site site = sites.get(actor, place);
        Permissions.require(actor, Command.FIGURES_READ, Target.at(site.path()));
        new Checks()
                .that(!words.isBlank(), "words", "请写一句话")
                .that(words.length() <= MOST_WORDS, "words", "最多 {0} 个字", MOST_WORDS)
                .that(
                        figure.isEmpty()
                                || scheme(actor, site.level()).items().stream()
                                        .anyMatch(item -> item.figure().name().equals(figure)),
                        "figure",
                        "请从列表里选一个指标")
                .done();
        store.note(new SchemeStore.Said(year, site.path(), figure, words.strip()), actor, clock.instant());
    }

    /** The whole year, or as much of it as has passed. */
    public Period period(Actor actor, int year) {
        LocalDate today = ChinaTime.today(clock);
        if (year < LocalDate.EPOCH.getYear() || year > today.getYear()) {
            throw Invalid.field("year", "没有 {0} 年的数", Integer.toString(year));
        }
        Period whole = Period.year(LocalDate.of(year, 1, 1));
        return whole.to().isAfter(today) ? new Period(whole.from(), today) : whole;
    }

    private static void check(Scheme scheme) {
        Set<Figure> chosen = new LinkedHashSet<>();
        Checks checks = new Checks()
                .that(!scheme.items().isEmpty(), "weight0", "至少要有一个指标")
                .that(scheme.items().size() <= MOST_ITEMS, "weight0", "最多 {0} 个指标", MOST_ITEMS)
                .that(scheme.round(), "weight0", "权重加起来要正好 100，现在是 {0}", scheme.weights());
        for (int i = 0; i < scheme.items().size(); i++) {
            Scheme.Item item = scheme.items().get(i);
            checks.that(item.weight() >= 1 && item.weight() <= HUNDRED, "weight" + i, "权重是 1 到 100 的整数")
                    .that(item.half() >= 0 && item.half() <= item.whole(), "half" + i, "得一半分的数不能高于得满分的数")
                    .that(chosen.add(item.figure()), "figure" + i, "同一个指标只能考核一次");
        }
        checks.that(
                        chosen.contains(Figure.RATED_RATE)
                                || (!chosen.contains(Figure.PLEASED_RATE) && !chosen.contains(Figure.STARS)),
                        "weight0",
                        "考核满意率要同时考核评单率：只有百分之三的人评价时，满意率说明不了什么")
                .done();
    }

    private static Score score(Scheme scheme, Site site, Figures.@Nullable Group group, double months) {
        List<Score.Part> parts = new ArrayList<>();
        double points = 0;
        double weights = 0;
        for (Scheme.Item item : scheme.items()) {
            double value = group == null ? nothing(item.figure()) : group.of(item.figure());
            double taken = item.per() == Scheme.Per.MONTH ? value / months : value;
            double own = Double.isNaN(taken) ? 0 : item.points(taken);
            parts.add(new Score.Part(item, taken, own));
            points += own;
            weights += Double.isNaN(taken) ? 0 : item.weight();
        }
        return new Score(site, weights == 0 ? Double.NaN : points * HUNDRED / weights, 0, parts);
    }

    /** A place where nothing happened: none of what is counted, and nothing to divide by. */
    private static double nothing(Figure figure) {
        return figure.unit() == Figure.Unit.PERCENT || figure.terms().size() > 1 ? Double.NaN : 0;
    }

    private static List<Score> ranked(List<Score> sorted) {
        List<Score> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Score one = sorted.get(i);
            boolean same = i > 0 && sorted.get(i - 1).points() == one.points();
            ranked.add(one.ranked(
                    Double.isNaN(one.points()) ? 0 : same ? ranked.get(i - 1).rank() : i + 1));
        }
        return ranked;
    }
}
