package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** An event of several shifts and roles: put out at once, chosen from, one more added, called off as a whole. */
@JourneyTest
class EventsTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Planning planning;

    @Autowired
    Settings settings;

    @Autowired
    SignedIn phones;

    Place place;
    Actor shen;
    Call morning;

    @BeforeEach
    void aVolunteer() {
        place = world.fresh();
        shen = place.ask(() -> folk.barber(place, "沈建英"));
        Call soon = Call.at(place);
        morning = soon.startingAt(soon.start().truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void allShiftsAreOutAtOnceAndWhoHasTimeTakesSeveral() {
        place.inside(() -> {
            List<Activity> shifts = planning.shifts(place.starAdmin(), put());
            assertThat(shifts).extracting(Activity::title).containsExactly("马拉松 · 补给站", "马拉松 · 起点引导", "马拉松 · 终点引导");
            assertThat(shifts).extracting(Activity::seats).containsExactly(5, 2, 3);
            assertThat(shifts.get(0).lon())
                    .as("another place has no position yet")
                    .isNull();
            activities.signUp(shen, shifts.get(1).id());
            assertThatThrownBy(() -> activities.signUp(shen, shifts.get(0).id()))
                    .isInstanceOf(Refused.class);
            activities.signUp(shen, shifts.get(2).id());
        });
    }

    @Test
    void oneWrongShiftAndNothingIsOutAndTheShiftIsNamed() {
        place.inside(() -> {
            List<NewCall> shifts = new ArrayList<>(shifts());
            NewCall second = shifts.get(1);
            shifts.set(1, second.between(second.end(), second.start(), second.replyBy()));
            assertThatThrownBy(() -> planning.event(place.starAdmin(), "马拉松", shifts))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(
                                            wrong.problems().getFirst().words().chinese())
                                    .contains("马拉松 · 补给站"));
            assertThat(activities
                            .list(shen, ActivityQuery.calling(place.clock().instant(), 50))
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void oneMoreIsAddedAndTheWholeIsCalledOff() {
        place.inside(() -> {
            UUID event = put();
            UUID first = planning.shifts(shen, event).getFirst().id();
            NewCall more = morning.startingAt(morning.start().plus(Duration.ofDays(1)))
                    .needing(new SeatNeed("", 4))
                    .build();
            assertThatThrownBy(() -> planning.addShift(place.plumAdmin(), event, more))
                    .isInstanceOf(NotFound.class);
            planning.addShift(place.starAdmin(), event, more);
            assertThat(planning.shifts(shen, event)).hasSize(4);
            planning.cancel(place.starAdmin(), first, "这一班不要了", Scope.ONE);
            assertThat(states(event)).containsOnlyOnce(ActivityState.CANCELLED);
            UUID second = planning.shifts(shen, event).get(1).id();
            planning.cancel(place.starAdmin(), second, "台风要来", Scope.ALL);
            assertThat(states(event)).containsOnly(ActivityState.CANCELLED);
        });
    }

    @Test
    void typedAtTheDeskWithMistakesAndChosenOnThePhone() {
        Visitor desk = phones.as(place, place.starAdmin());
        Answer wrong = desk.post("/console/activities/new", form("两位", "终点引导"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("名额请填数字");
        assertThat(wrong.body()).contains("value=\"两位\"", "value=\"起点引导\"");
        Answer unnamed = desk.post("/console/activities/new", form("2", ""));
        assertThat(unnamed.text()).contains("第 1 行：请写岗位或班次的名字");
        Answer put = desk.post("/console/activities/new", form("2", "终点引导"));
        assertThat(desk.follow(put).text()).contains("活动发出去了，一共 2 个班次", "这个活动的班次", "加一个班次", "整个活动，所有还没开始的班次");
        UUID event = place.ask(() -> activities
                .list(shen, ActivityQuery.calling(place.clock().instant(), 50))
                .rows()
                .getFirst()
                .event());
        assertThat(desk.get("/console/activities/new?event=" + event).text()).contains("给这个活动再加一个班次");
        assertThat(desk.get("/console/activities/new?event=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(phones.as(place, place.plumAdmin())
                        .get("/console/activities/new?event=" + event)
                        .status())
                .isEqualTo(404);
        Visitor phone = phones.as(place, shen);
        assertThat(phone.get("/tasks/events/" + event).text()).contains("挑一个班次或岗位", "起点引导", "终点引导", "还差 2 人");
        assertThat(phone.get("/tasks/events/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whereTheLevelAboveLooksFirstTheWholeEventWaitsForIt() {
        place.inside(() -> settings.set(place.centreAdmin(), "activities.review", "1"));
        Visitor desk = phones.as(place, place.starAdmin());
        List<String> typed = new ArrayList<>(List.of(form("2", "终点引导")));
        typed.addAll(List.of("act", "submit"));
        assertThat(desk.follow(desk.post("/console/activities/new", typed.toArray(String[]::new)))
                        .text())
                .contains("提交了");
        UUID draft =
                place.ask(() -> planning.drafts(place.northAdmin()).getFirst().id());
        Visitor above = phones.as(place, place.northAdmin());
        assertThat(above.get("/console/activities/drafts/" + draft).text()).contains("班次和岗位", "终点引导");
        assertThat(above.post("/console/activities/drafts/" + draft + "/release")
                        .status())
                .isEqualTo(302);
        place.inside(() -> assertThat(activities
                        .list(shen, ActivityQuery.calling(place.clock().instant(), 50))
                        .rows())
                .hasSize(2));
    }

    private UUID put() {
        return planning.event(place.starAdmin(), "马拉松", shifts());
    }

    private List<NewCall> shifts() {
        NewCall first = morning.build();
        return new ShiftForm(
                        "起点引导",
                        List.of("补给站", "终点引导", ""),
                        List.of(Typed.field(first.start()), Typed.field(first.end()), ""),
                        List.of(
                                Typed.field(first.end()),
                                Typed.field(first.end().plus(Duration.ofHours(2))),
                                ""),
                        List.of("湿地公园南门", "", ""),
                        List.of("", "haircut", ""),
                        List.of("5", "3", ""))
                .toShifts(named(first));
    }

    private static NewCall named(NewCall call) {
        return call.shift(
                "马拉松", call.start(), call.end(), call.replyBy(), call.place(), call.lon(), call.lat(), call.seats());
    }

    private List<ActivityState> states(UUID event) {
        return planning.shifts(shen, event).stream().map(Activity::state).toList();
    }

    private String[] form(String count, String role) {
        CallForm form = CallForm.of(morning.build());
        return new String[] {
            "title",
            "马拉松",
            "category",
            form.category(),
            "site",
            String.valueOf(form.site()),
            "team",
            "",
            "start",
            form.start(),
            "end",
            form.end(),
            "place",
            form.place(),
            "content",
            form.content(),
            "minAge",
            "16",
            "seatSkill",
            "",
            "seatCount",
            "2",
            "risks",
            "sharp",
            "measures",
            form.measures(),
            "insurance",
            form.insurance(),
            "leaderWords",
            "周洁",
            "leaderPhone",
            "10012345678",
            "replyBy",
            form.replyBy(),
            "openSignUp",
            "yes",
            "role",
            "起点引导",
            "shiftRole",
            role,
            "shiftStart",
            form.start(),
            "shiftEnd",
            form.end(),
            "shiftPlace",
            "终点",
            "shiftSkill",
            "",
            "shiftCount",
            count
        };
    }
}
