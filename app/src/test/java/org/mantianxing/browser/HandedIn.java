package org.mantianxing.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Pledge;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamProposals;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.ArchiveSearches;
import org.mantianxing.volunteers.Circulars;
import org.mantianxing.volunteers.Consent;
import org.mantianxing.volunteers.DataRequest;
import org.mantianxing.volunteers.DataRequests;
import org.mantianxing.volunteers.Guardian;
import org.mantianxing.volunteers.Guardians;
import org.mantianxing.volunteers.NewProof;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.SaidSkills;
import org.mantianxing.volunteers.Shown;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** What volunteers hand in themselves: a certificate, a request to a team, a team of their own. */
@Component
class HandedIn {
    private final World world;
    private final Volunteers volunteers;
    private final Guardians guardians;
    private final Circulars circulars;
    private final ArchiveSearches searches;
    private final Settings settings;
    private final Schooled schooled;
    private final Folk folk;
    private final Proofs proofs;
    private final Joining joining;
    private final TeamProposals proposals;
    private final Units alliance;

    /** Member units and what they bring. */
    @Component("handedInUnits")
    record Units(Teams teams, Alliance plan, DataRequests requests, SaidSkills said) {}

    HandedIn(Folk folk, Proofs proofs, Joining joining, TeamProposals proposals, People people, Units alliance) {
        this.alliance = alliance;
        this.world = people.world();
        this.volunteers = people.volunteers();
        this.guardians = people.guardians();
        this.circulars = people.circulars();
        this.searches = people.searches();
        this.settings = people.settings();
        this.schooled = people.schooled();
        this.folk = folk;
        this.proofs = proofs;
        this.joining = joining;
        this.proposals = proposals;
    }

    /** People and their archive. */
    @Component("handedInPeople")
    record People(
            World world,
            Volunteers volunteers,
            Guardians guardians,
            Circulars circulars,
            ArchiveSearches searches,
            Settings settings,
            Schooled schooled) {}

    /** Who handed them in, somebody who looks like them, and where the things are. */
    record Things(
            Actor nurse,
            Actor again,
            UUID proof,
            UUID proposal,
            String invitation,
            UUID note,
            UUID unit,
            Young young,
            UUID ownChild) {}

    /** Somebody under 18 who waits for a guardian, and what the guardian is asked. */
    record Young(Actor child, Actor parent, UUID consent) {}

    Things to(Place place, UUID team) {
        Actor nurse = folk.volunteer(place, "沈建英", 0.0, "firstaid");
        Actor again = folk.volunteer(place, "沈建英", 0.0, "firstaid");
        joining.ask(nurse, team, "周末都有空");
        alliance.requests().ask(again, DataRequest.Kind.CORRECT, "出生年份写错了，应该是 1971 年");
        alliance.said().say(again, "修手表、打莲湘");
        circulars.toPeople(place.starAdmin(), List.of(nurse.id()), "周六上午八点在广场集合\n带上急救包");
        searches.keep(place.starAdmin(), "会急救的", "skill=firstaid");
        UUID unit = unit(place);
        applied(place);
        return new Things(
                nurse,
                again,
                proofs.offer(nurse, new NewProof("firstaid", "3304123478", "嘉兴市红十字会", null, null)),
                proposals.propose(
                        nurse,
                        new NewTeam(Team.Kind.SQUAD, "护河队", null, place.star().id(), "每个星期天早上沿着河走一圈"),
                        List.of()),
                joining.code(place.starAdmin(), team),
                circulars.own(place.starAdmin()).getFirst().id(),
                unit,
                young(place),
                folk.child(nurse, "沈小雨"));
    }

    /** A member unit of the alliance, with a plan of which one part was kept. */
    private UUID unit(Place place) {
        UUID unit = alliance.teams()
                .found(
                        place.starAdmin(),
                        new NewTeam(
                                Team.Kind.UNIT, "第一医院服务队", null, place.star().id(), "医生护士一百人"))
                .id();
        for (Pledge.Kind kind : List.of(Pledge.Kind.LECTURE, Pledge.Kind.ROOM)) {
            alliance.plan().pledge(place.starAdmin(), unit, new Alliance.NewPledge(kind, "急救讲座两场", 5, 2026));
        }
        UUID first =
                alliance.plan().of(place.starAdmin(), unit, 2026).getFirst().id();
        alliance.plan().keep(place.starAdmin(), unit, first, "来了八十人");
        return unit;
    }

    /** Somebody whose registration waits for a look. */
    private void applied(Place place) {
        settings.set(place.centreAdmin(), "volunteers.review", "1");
        Actor somebody = world.resident(73, "李芳");
        volunteers.register(
                somebody,
                new NewVolunteer(
                        somebody.id(),
                        place.star().id(),
                        null,
                        null,
                        1990,
                        "2",
                        0,
                        3000,
                        Set.of("haircut"),
                        List.of(),
                        ""));
        settings.set(place.centreAdmin(), "volunteers.review", "0");
    }

    private Young young(Place place) {
        Actor child = world.resident(71, "周小雨");
        Actor parent = world.resident(72, "周明");
        volunteers.register(
                child,
                new NewVolunteer(
                        child.id(), place.star().id(), null, null, 2011, "2", 0, 3000, Set.of(), List.of(), ""),
                new Shown("", null, new Guardian(World.phone(72), Consent.Relation.PARENT)));
        return new Young(
                child, parent, guardians.wards(parent).getFirst().consent().id());
    }

    /** Where all this is seen. */
    List<EveryPage.Stop> stops(Place place, Things things, Actor leader, UUID team) {
        List<EveryPage.Stop> stops = new ArrayList<>(schooled.stops(place));
        stops.addAll(List.of(
                new EveryPage.Stop("/teams/propose", things.nurse(), "/teams/propose"),
                new EveryPage.Stop("/teams/proposals/{id}", things.nurse(), "/teams/proposals/" + things.proposal()),
                new EveryPage.Stop("/teams/join/{code}", things.nurse(), "/teams/join/" + things.invitation()),
                new EveryPage.Stop("/console/teams/{id}/invitation", leader, "/console/teams/" + team + "/invitation"),
                new EveryPage.Stop("/console/teams/proposals", place.starAdmin(), "/console/teams/proposals"),
                new EveryPage.Stop(
                        "/console/teams/proposals/{id}",
                        place.starAdmin(),
                        "/console/teams/proposals/" + things.proposal()),
                new EveryPage.Stop("/console/volunteers/doubles", place.centreAdmin(), "/console/volunteers/doubles"),
                new EveryPage.Stop(
                        "/console/volunteers/doubles/{one}/{other}",
                        place.centreAdmin(),
                        "/console/volunteers/doubles/" + things.nurse().id() + "/"
                                + things.again().id()),
                new EveryPage.Stop(
                        "/console/volunteers/{id}/bar",
                        place.starAdmin(),
                        "/console/volunteers/" + things.nurse().id() + "/bar"),
                new EveryPage.Stop(
                        "/console/volunteers/write",
                        place.starAdmin(),
                        "/console/volunteers/write?pick=" + things.nurse().id()),
                new EveryPage.Stop(
                        "/console/volunteers/invite",
                        place.starAdmin(),
                        "/console/volunteers/invite?pick=" + things.nurse().id()),
                new EveryPage.Stop("/console/teams/{id}/write", leader, "/console/teams/" + team + "/write"),
                new EveryPage.Stop("/notes/{id}", things.nurse(), "/notes/" + things.note()),
                new EveryPage.Stop("/console/volunteers/applied", place.starAdmin(), "/console/volunteers/applied"),
                new EveryPage.Stop("/me/data/requests", things.again(), "/me/data/requests"),
                new EveryPage.Stop("/console/volunteers/skills", place.centreAdmin(), "/console/volunteers/skills"),
                new EveryPage.Stop("/console/volunteers/requests", place.starAdmin(), "/console/volunteers/requests"),
                new EveryPage.Stop("/me/consents", things.again(), "/me/consents"),
                new EveryPage.Stop("/alliance", null, "/alliance"),
                new EveryPage.Stop(
                        "/console/teams/{id}/plan", place.starAdmin(), "/console/teams/" + things.unit() + "/plan"),
                new EveryPage.Stop("/me/guardian", things.young().child(), "/me/guardian"),
                new EveryPage.Stop("/me/photo", things.nurse(), "/me/photo"),
                new EveryPage.Stop("/me/children/new", things.nurse(), "/me/children/new"),
                new EveryPage.Stop("/me/children/{id}", things.nurse(), "/me/children/" + things.ownChild()),
                new EveryPage.Stop(
                        "/me/wards/{id}",
                        things.young().parent(),
                        "/me/wards/" + things.young().consent()),
                new EveryPage.Stop("/me/proofs", things.nurse(), "/me/proofs"),
                new EveryPage.Stop("/console/proofs", place.starAdmin(), "/console/proofs"),
                new EveryPage.Stop("/console/proofs/{id}", place.starAdmin(), "/console/proofs/" + things.proof())));
        return stops;
    }
}
