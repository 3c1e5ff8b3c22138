package org.mantianxing.browser;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.CallDraft;
import org.mantianxing.activities.CallForm;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.Repeat;
import org.mantianxing.activities.RepeatForm;
import org.mantianxing.activities.WeekPlans;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.certificates.Certificate;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.certificates.Wanted;
import org.mantianxing.figures.Walls;
import org.mantianxing.identity.Accounts;
import org.mantianxing.imports.BroughtLists;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Records;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Brands;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.stereotype.Component;

/** A district in which every page has something to show, and where each page is. */
@Component
class EveryPage {
    private final Ordering ordering;
    private final Activities activities;
    private final Planning planning;
    private final WeekPlans weeks;
    private final Catalogue catalogue;
    private final Teams teams;
    private final Records records;
    private final Certificates certificates;
    private final Walls walls;
    private final BroughtLists lists;
    private final HandedIn handedIn;
    private final Brands brands;
    private final Accounts accounts;

    EveryPage(Ordering ordering, Calls calls, Catalogue catalogue, Teams teams, Hours hours, Accounts accounts) {
        this.ordering = ordering;
        this.activities = calls.activities();
        this.planning = calls.planning();
        this.weeks = calls.weeks();
        this.catalogue = catalogue;
        this.teams = teams;
        this.records = hours.records();
        this.certificates = hours.certificates();
        this.walls = hours.walls();
        this.lists = hours.lists();
        this.handedIn = hours.handedIn();
        this.brands = hours.brands();
        this.accounts = accounts;
    }

    /** Activities and how they are planned. */
    @Component("everyPageCalls")
    record Calls(Activities activities, Planning planning, WeekPlans weeks) {}

    /** The ledger and what is made of it, lists of people, certificates that they show. */
    @Component
    record Hours(
            Records records,
            Certificates certificates,
            Walls walls,
            BroughtLists lists,
            HandedIn handedIn,
            Brands brands) {}

    /** A page: its route, whose it is, where it stands; nobody's are for visitors. */
    record Stop(String route, @Nullable Actor whose, String address) {}

    List<Stop> of(Place place) {
        return place.ask(() -> furnish(place));
    }

    private List<Stop> furnish(Place place) {
        Actor centre = place.centreAdmin();
        Actor star = place.starAdmin();
        catalogue.seedMenu(centre);
        Made rated = made(place, OrderState.RATED);
        Made completed = made(place, OrderState.COMPLETED);
        Made asked = made(place, OrderState.ASKED_BACK);
        Made called = made(place, OrderState.STAFFED);
        Made sent = made(place, OrderState.DISPATCHED);
        Made placed = made(place, OrderState.PLACED);
        UUID item = catalogue
                .named(Actor.VISITOR, List.of("free-haircut"))
                .getFirst()
                .id();
        Actor helper = accounts.actor(rated.volunteers().getFirst().id());
        UUID team = teams.found(
                        star,
                        new NewTeam(Team.Kind.SQUAD, "星期六小队", null, place.star().id(), "每个星期六出摊。"))
                .id();
        teams.join(star, team, helper.id());
        teams.nameLeader(star, team, helper.id());
        HandedIn.Things things = handedIn.to(place, team);
        Actor leader = accounts.actor(helper.id());
        brands.add(
                centre,
                new Brand(
                        "saturday",
                        "星期六志愿服务",
                        "每个星期六，广场上见",
                        "磨刀的、理发的，一到星期六就都来了。",
                        5,
                        place.north().id(),
                        team,
                        List.of("free-haircut")));
        String wall = walls.make(centre, "大厅");
        UUID call = activities.openCall(star, Call.at(place).build());
        UUID series = planning.repeat(
                star,
                Call.at(place).build(),
                new Repeat(Set.of(DayOfWeek.SATURDAY), 1, LocalDate.of(2026, 6, 30), true, List.of()));
        UUID draft = planning.keep(
                star, null, new CallDraft.Typed(CallForm.of(Call.at(place).build()), RepeatForm.NONE), false);
        UUID saturday = planning.ahead(star, series).getFirst().id();
        HoursLine served = records.lines(centre, leader.id()).getFirst();
        UUID line = served.id();
        records.dispute(leader, line, served.minutes() + 30, "我晚走了半小时");
        UUID claim = records.ownClaims(leader).getFirst().id();
        records.confirm(centre, served.activity(), true);
        LocalDate day = ChinaTime.date(served.startedAt());
        Certificate certificate =
                certificates.issue(leader, new Wanted(day.minusMonths(1), day, true, true, false, "", ""));
        UUID taken = lists.taken(place);
        UUID checked = lists.checked(place);
        UUID arranging = lists.brought(place);
        weeks.make(star, place.star().path());
        Actor granny = placed.requester();
        String orders = "/console/orders/";
        List<Stop> stops = new ArrayList<>(handedIn.stops(place, things, leader, team));
        stops.addAll(List.of(
                new Stop("/", null, "/"),
                new Stop("/brands", null, "/brands"),
                new Stop("/brands/{code}", null, "/brands/saturday"),
                new Stop("/console/brands", centre, "/console/brands"),
                new Stop("/console/brands/{code}", centre, "/console/brands/saturday"),
                new Stop("/callback", null, "/callback"),
                new Stop("/menu", null, "/menu"),
                new Stop("/menu/{id}", null, "/menu/" + item),
                new Stop("/menu/where", null, "/menu/where"),
                new Stop("/sign-in", null, "/sign-in"),
                new Stop("/console/sign-in", null, "/console/sign-in"),
                new Stop("/sites", null, "/sites"),
                new Stop("/sites/{id}", null, "/sites/" + place.star().id()),
                new Stop("/t/{tracking}", null, "/t/" + ordering.now(placed).tracking()),
                new Stop("/tasks", null, "/tasks"),
                new Stop("/tasks/{id}", null, "/tasks/" + call),
                new Stop("/teams", null, "/teams"),
                new Stop("/teams/{id}", null, "/teams/" + team),
                new Stop("/outbox", centre, "/outbox"),
                new Stop("/orders", granny, "/orders"),
                new Stop("/orders/new", granny, "/orders/new"),
                new Stop("/orders/{id}", granny, "/orders/" + placed.id()),
                new Stop("/orders/{id}/change", granny, "/orders/" + placed.id() + "/change"),
                new Stop("/orders/{id}/cancel", granny, "/orders/" + placed.id() + "/cancel"),
                new Stop("/orders/{id}/answer", asked.requester(), "/orders/" + asked.id() + "/answer"),
                new Stop("/orders/{id}/rate", completed.requester(), "/orders/" + completed.id() + "/rate"),
                new Stop("/orders/{id}/complain", completed.requester(), "/orders/" + completed.id() + "/complain"),
                new Stop("/orders/{id}", rated.requester(), "/orders/" + rated.id()),
                new Stop("/messages", granny, "/messages"),
                new Stop("/me", granny, "/me"),
                new Stop("/me/volunteer", granny, "/me/volunteer"),
                new Stop("/me/devices", granny, "/me/devices"),
                new Stop("/me/data", leader, "/me/data"),
                new Stop("/me/leave", leader, "/me/leave"),
                new Stop("/me", leader, "/me"),
                new Stop("/me/offers", leader, "/me/offers"),
                new Stop("/me/record", leader, "/me/record"),
                new Stop("/me/record/{line}", leader, "/me/record/" + line),
                new Stop("/me/record/declare", leader, "/me/record/declare"),
                new Stop("/me/certificates", leader, "/me/certificates"),
                new Stop("/me/certificates/{id}", leader, "/me/certificates/" + certificate.id()),
                new Stop("/certs", null, "/certs"),
                new Stop("/map", null, "/map"),
                new Stop("/map", granny, "/map?q=天星&lon=120.74&lat=30.82"),
                new Stop("/certs/{number}", null, "/certs/" + certificate.number()),
                new Stop("/rules/hours", null, "/rules/hours"),
                new Stop("/console/hours", centre, "/console/hours"),
                new Stop("/console/hours", star, "/console/hours?show=done"),
                new Stop("/console/hours/claims/{id}", star, "/console/hours/claims/" + claim),
                new Stop("/console/hours/sheets/{activity}", centre, "/console/hours/sheets/" + completed.activity()),
                new Stop("/console/hours/sheets/{activity}", star, "/console/hours/sheets/" + served.activity()),
                new Stop("/console/hours/policy", centre, "/console/hours/policy"),
                new Stop("/tasks", leader, "/tasks"),
                new Stop("/me/promises", leader, "/me/promises"),
                new Stop("/tasks/{id}/team", leader, "/tasks/" + call + "/team"),
                new Stop("/tasks/mine", leader, "/tasks/mine"),
                new Stop("/tasks/{id}/pictures", star, "/tasks/" + called.activity() + "/pictures"),
                new Stop("/tasks/{id}/lead", star, "/tasks/" + called.activity() + "/lead"),
                new Stop("/console/settings/choosing", centre, "/console/settings/choosing"),
                new Stop(
                        "/console/settings/choosing",
                        centre,
                        "/console/settings/choosing?skill=5&distance=90&time=5&load=50&promises=5&belonging=0&language=0"),
                new Stop("/console/week", star, "/console/week"),
                new Stop("/console/week", centre, "/console/week"),
                new Stop("/console/gaps", centre, "/console/gaps"),
                new Stop("/console/gaps", star, "/console/gaps?by=time"),
                new Stop("/console/gaps/rows", centre, "/console/gaps/rows?skill=haircut"),
                new Stop("/console/oddities", place.auditor(), "/console/oddities"),
                new Stop("/console/figures", centre, "/console/figures"),
                new Stop("/console/figures", star, "/console/figures?span=MONTH"),
                new Stop("/console/figures/meanings", centre, "/console/figures/meanings"),
                new Stop("/console/figures/months", centre, "/console/figures/months"),
                new Stop("/console/figures/pivot", centre, "/console/figures/pivot?figure=HOURS&rows=AGE&columns=SEX"),
                new Stop("/console/figures/walls", centre, "/console/figures/walls"),
                new Stop("/wall/{token}", null, "/wall/" + wall),
                new Stop("/console/assessment", centre, "/console/assessment"),
                new Stop("/console/assessment/scheme", centre, "/console/assessment/scheme?level=STATION"),
                new Stop(
                        "/console/assessment/{site}",
                        centre,
                        "/console/assessment/" + place.star().id()),
                new Stop("/console/figures/rows", centre, "/console/figures/rows?figure=HOURS"),
                new Stop("/console/points", star, "/console/points"),
                new Stop(
                        "/console/points/{site}",
                        star,
                        "/console/points/" + place.star().id()),
                new Stop("/console", centre, "/console"),
                new Stop("/console/desk", centre, "/console/desk"),
                new Stop("/console/orders", centre, "/console/orders"),
                new Stop("/console/orders/{id}", centre, orders + placed.id()),
                new Stop("/console/orders/{id}/slip", centre, orders + placed.id() + "/slip"),
                new Stop("/console/orders/{id}", star, orders + sent.id()),
                new Stop("/console/orders/{id}/call", star, orders + sent.id() + "/call"),
                new Stop("/console/upward", star, "/console/upward"),
                new Stop("/console/pick", star, "/console/pick"),
                new Stop("/console/activities", star, "/console/activities"),
                new Stop("/console/activities/new", star, "/console/activities/new"),
                new Stop("/console/activities/{id}", star, "/console/activities/" + call),
                new Stop("/console/activities/{id}", star, "/console/activities/" + saturday),
                new Stop("/console/activities/drafts", star, "/console/activities/drafts"),
                new Stop("/console/activities/drafts/{id}", star, "/console/activities/drafts/" + draft),
                new Stop("/console/activities/{id}/change", star, "/console/activities/" + saturday + "/change"),
                new Stop("/console/activities/{id}/people", star, "/console/activities/" + call + "/people"),
                new Stop("/console/menu", centre, "/console/menu?show=all"),
                new Stop("/console/menu/new", star, "/console/menu/new"),
                new Stop("/console/menu/{id}", centre, "/console/menu/" + item),
                new Stop("/console/menu/{id}/change", centre, "/console/menu/" + item + "/change"),
                new Stop("/console/volunteers", star, "/console/volunteers"),
                new Stop("/console/volunteers/{id}", star, "/console/volunteers/" + leader.id()),
                new Stop("/console/imports", centre, "/console/imports"),
                new Stop("/console/imports/{id}", centre, "/console/imports/" + arranging),
                new Stop("/console/imports/{id}", centre, "/console/imports/" + checked),
                new Stop("/console/imports/{id}", centre, "/console/imports/" + taken + "?show=TAKEN"),
                new Stop("/console/records/{line}", centre, "/console/records/" + line),
                new Stop("/console/teams", star, "/console/teams"),
                new Stop("/console/teams/new", star, "/console/teams/new"),
                new Stop("/console/teams/{id}", star, "/console/teams/" + team),
                new Stop("/console/sites", centre, "/console/sites"),
                new Stop(
                        "/console/sites/{id}",
                        centre,
                        "/console/sites/" + place.star().id()),
                new Stop(
                        "/console/sites/{id}/add",
                        centre,
                        "/console/sites/" + place.north().id() + "/add"),
                new Stop("/console/people", centre, "/console/people"),
                new Stop("/console/people/new", centre, "/console/people/new"),
                new Stop("/console/people/{id}", centre, "/console/people/" + star.id()),
                new Stop("/console/settings", centre, "/console/settings"),
                new Stop("/console/settings/holidays", centre, "/console/settings/holidays"),
                new Stop("/console/audit", place.auditor(), "/console/audit"),
                new Stop("/console/deliveries", centre, "/console/deliveries"),
                new Stop("/console/security", star, "/console/security")));
        return stops;
    }

    private Made made(Place place, OrderState state) {
        place.clock().moveTo(World.MORNING);
        return ordering.in(place, state);
    }
}
