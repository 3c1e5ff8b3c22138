package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityFact;
import org.mantianxing.activities.ActivityFacts;
import org.mantianxing.district.SitePast;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.OrderFacts;
import org.mantianxing.records.HoursFact;
import org.mantianxing.records.HoursFacts;
import org.mantianxing.volunteers.VolunteerFact;
import org.mantianxing.volunteers.VolunteerFacts;
import org.springframework.stereotype.Component;

/** Asks those who know how things stand now, and tells it as facts. */
@Component
class Sources {
    private final VolunteerFacts volunteers;
    private final ActivityFacts activities;
    private final OrderFacts orders;
    private final HoursFacts hours;
    private final Sites sites;

    Sources(VolunteerFacts volunteers, ActivityFacts activities, OrderFacts orders, HoursFacts hours, Sites sites) {
        this.volunteers = volunteers;
        this.activities = activities;
        this.orders = orders;
        this.hours = hours;
        this.sites = sites;
    }

    Map<Subject, List<Fact>> facts(Topics topics) {
        Map<Subject, List<Fact>> facts = new EnumMap<>(Subject.class);
        SitePast past = sites.pastForSure(Actor.CLOCK);
        if (!topics.of(Topics.Kind.VOLUNTEER).isEmpty()) {
            facts.put(
                    Subject.PERSON,
                    volunteers.those(Actor.CLOCK, topics.of(Topics.Kind.VOLUNTEER)).stream()
                            .map(one -> Facts.person(one, past))
                            .toList());
        }
        if (!topics.of(Topics.Kind.ORDER).isEmpty()) {
            facts.put(
                    Subject.ORDER,
                    orders.those(Actor.CLOCK, topics.of(Topics.Kind.ORDER)).stream()
                            .map(one -> Facts.order(one, past))
                            .toList());
        }
        if (!topics.of(Topics.Kind.ACTIVITY).isEmpty()) {
            activities(topics.of(Topics.Kind.ACTIVITY), facts, past);
        }
        if (!topics.of(Topics.Kind.HOURS).isEmpty()) {
            facts.put(Subject.HOURS, hours(topics.of(Topics.Kind.HOURS), past));
        }
        return facts;
    }

    /** Ids of all things of a kind, a page at a time. */
    List<UUID> ids(Topics.Kind kind, @Nullable UUID after, int most) {
        return switch (kind) {
            case VOLUNTEER -> volunteers.ids(Actor.CLOCK, after, most);
            case ACTIVITY -> activities.ids(Actor.CLOCK, after, most);
            case ORDER -> orders.ids(Actor.CLOCK, after, most);
            case HOURS -> hours.ids(Actor.CLOCK, after, most);
        };
    }

    private void activities(Set<UUID> ids, Map<Subject, List<Fact>> facts, SitePast past) {
        Map<UUID, ActivityFact> known = activities.those(Actor.CLOCK, ids).stream()
                .collect(Collectors.toMap(ActivityFact::id, Function.identity()));
        List<ActivityFact.Signed> signed = activities.signed(Actor.CLOCK, ids);
        List<ActivityFact.Asked> asked = activities.asked(Actor.CLOCK, ids);
        People people =
                people(signed.stream().map(ActivityFact.Signed::volunteer).toList());
        facts.put(
                Subject.ACTIVITY,
                known.values().stream().map(one -> Facts.activity(one, past)).toList());
        List<Fact> presences = new ArrayList<>();
        for (ActivityFact.Signed one : signed) {
            ActivityFact at = known.get(one.activity());
            if (at != null && Facts.takesPlace(at)) {
                presences.add(Facts.presence(one, at, people, past));
            }
        }
        facts.put(Subject.PRESENCE, presences);
        facts.put(
                Subject.OFFER,
                asked.stream()
                        .map(one -> Facts.offer(one, known.get(one.activity()), past))
                        .toList());
    }

    private List<Fact> hours(Set<UUID> ids, SitePast past) {
        List<HoursFact> entries = hours.those(Actor.CLOCK, ids);
        Set<UUID> at = entries.stream().map(HoursFact::activity).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, ActivityFact> known = activities.those(Actor.CLOCK, at).stream()
                .collect(Collectors.toMap(ActivityFact::id, Function.identity()));
        Map<UUID, Map<UUID, String>> skills = activities.signed(Actor.CLOCK, at).stream()
                .collect(Collectors.groupingBy(
                        ActivityFact.Signed::activity,
                        Collectors.toMap(
                                ActivityFact.Signed::volunteer, ActivityFact.Signed::skill, (one, other) -> one)));
        People people = people(entries.stream().map(HoursFact::volunteer).toList());
        return entries.stream()
                .map(one -> Facts.hours(
                        one,
                        known.get(one.activity()),
                        skills.getOrDefault(one.activity(), Map.of()).getOrDefault(one.volunteer(), ""),
                        people,
                        past))
                .toList();
    }

    private People people(Collection<UUID> some) {
        return new People(volunteers.those(Actor.CLOCK, new HashSet<>(some)).stream()
                .collect(Collectors.toMap(VolunteerFact::id, Function.identity())));
    }
}
