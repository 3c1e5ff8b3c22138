package org.mantianxing.web.places;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Shots;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.orders.OrderFact;
import org.mantianxing.orders.OrderFacts;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Brands;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamYears;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a team as everybody sees it. */
@Component
public class TeamFace {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOST = 200;
    private static final int SHOWN = 5;
    private static final int LOOKED = 30;
    private static final int PICTURES = 6;
    /** Fewer words are not told apart from those who said them. */
    private static final int FEW = 5;

    private final Teams teams;
    private final Joining joining;
    private final Activities activities;
    private final Sites sites;
    private final More more;

    /** What a team offers, has done and brings. */
    @Component("teamFaceMore")
    record More(
            Catalogue catalogue,
            Brands brands,
            TeamYears figures,
            Alliance alliance,
            Shots shots,
            OrderFacts orders,
            Clock clock) {}

    /**
     * What those who were served gave.
     *
     * @param served orders of a year, {@code rated}: how many of them were rated
     * @param stars on average of these
     */
    public record Rated(int served, int rated, double stars) {}

    TeamFace(Teams teams, Joining joining, Activities activities, Sites sites, More more) {
        this.teams = teams;
        this.joining = joining;
        this.activities = activities;
        this.sites = sites;
        this.more = more;
    }

    ModelAndView of(Actor actor, UUID id, @Nullable Failure no) {
        Team team = teams.get(actor, id);
        boolean member = actor.signedIn()
                && teams.teamsOf(actor, actor.id()).stream()
                        .anyMatch(one -> one.id().equals(id));
        Map<UUID, Integer> sizes = teams.sizes(actor);
        List<Activity> past = past(actor, id);
        return new ModelAndView("places/team")
                .addObject("team", team)
                .addObject("home", sites.get(actor, team.site()))
                .addObject("size", sizes.getOrDefault(id, 0))
                .addObject("below", teams.children(actor, id))
                .addObject("brands", more.brands().ofTeam(actor, id))
                .addObject("member", member)
                .addObject("asked", joining.own(actor, id).orElse(null))
                .addObject("no", no)
                .addObject("items", more.catalogue().ofTeam(actor, id))
                .addObject("done", more.figures().of(actor, id))
                .addObject(
                        "pledges",
                        more.alliance()
                                .of(actor, id, ChinaTime.today(more.clock()).getYear()))
                .addObject("contact", more.alliance().contact(actor, id))
                .addObject("past", past.stream().limit(SHOWN).toList())
                .addObject("looks", looks(actor, past))
                .addObject("rated", rated(past))
                .addObject("first", member && !first(actor, id))
                .addObject(
                        "calls",
                        activities
                                .list(actor, PlacePages.calls(more.clock().instant(), null, id))
                                .rows());
    }

    /** What it did in the last year, the latest first. */
    private List<Activity> past(Actor actor, UUID id) {
        Instant now = more.clock().instant();
        return activities
                .list(
                        actor,
                        new ActivityQuery(
                                Set.of(ActivityState.FINISHED),
                                null,
                                id,
                                "",
                                "",
                                now.minus(YEAR),
                                now,
                                true,
                                null,
                                MOST))
                .rows();
    }

    /** Pictures of the last of them, those of the latest first. */
    private List<Shots.Of> looks(Actor actor, List<Activity> past) {
        List<UUID> last = past.stream().limit(LOOKED).map(Activity::id).toList();
        return more.shots().of(actor, last).stream()
                .sorted(Comparator.comparingInt(shot -> last.indexOf(shot.activity())))
                .limit(PICTURES)
                .toList();
    }

    /** Null while so few were rated that one could guess whose word it is. */
    private @Nullable Rated rated(List<Activity> past) {
        List<UUID> served = past.stream()
                .map(Activity::origin)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        IntSummaryStatistics stars = more.orders().those(Actor.CLOCK, served).stream()
                .mapToInt(OrderFact::stars)
                .filter(given -> given > 0)
                .summaryStatistics();
        return stars.getCount() < FEW
                ? null
                : new Rated(served.size(), Math.toIntExact(stars.getCount()), stars.getAverage());
    }

    /** Whether it is the one that this person belongs to first. */
    private boolean first(Actor actor, UUID id) {
        return teams.teamsOf(actor, actor.id()).getFirst().id().equals(id);
    }
}
