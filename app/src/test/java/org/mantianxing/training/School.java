package org.mantianxing.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Particulars;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.Place;
import org.mantianxing.volunteers.SkillProof;
import org.springframework.stereotype.Component;

/** Courses, sessions and answers for tests; to be used inside a place. */
@Component
public class School {
    public static final String QUESTIONS = """
            1. 成人胸外按压每分钟多少次？
            A. 60–80
            *B. 100–120
            C. 140–160
            解释：太快太慢都不行

            2. 下面哪些要先做？
            *看现场安不安全
            *喊人打 120
            马上走开
            """;
    private final Activities activities;
    private final Courses courses;
    private final Questions questions;
    private final Tests tests;

    School(Activities activities, Courses courses, Questions questions, Tests tests) {
        this.activities = activities;
        this.courses = courses;
        this.questions = questions;
        this.tests = tests;
    }

    static NewCourse firstAid(Place place, int ask, @Nullable String skill) {
        return new NewCourse(
                place.star().id(), "心肺复苏", "handy", "会判断、会按压、会用除颤器", skill, SkillProof.Level.BASIC, 24, ask, 60, 2);
    }

    /** A course with two questions, both asked; both must be right. */
    public UUID tested(Place place) {
        UUID id = courses.add(place.starAdmin(), firstAid(place, 2, "firstaid"));
        questions.add(place.starAdmin(), id, QUESTIONS);
        return id;
    }

    /** A session in three days, for as many as want to come. */
    public UUID session(Place place, UUID course, Actor leader) {
        Call call = Call.at(place)
                .startingAt(place.clock().instant().plus(Duration.ofDays(3)))
                .needing(new SeatNeed("", 10))
                .ledBy(leader.id());
        return activities.openCall(place.starAdmin(), call.build().with(Particulars.NONE.teaching(course)));
    }

    /** Held with these people, the roll called and closed. */
    public UUID held(Place place, UUID course, Actor leader, Actor... people) {
        UUID id = session(place, course, leader);
        for (Actor one : people) {
            activities.signUp(one, id);
        }
        place.clock().moveTo(activities.get(leader, id).start());
        List<Attended> roll = new ArrayList<>();
        for (Actor one : people) {
            roll.add(Attended.came(one.id()));
        }
        activities.callRoll(leader, id, roll);
        place.clock().moveTo(activities.get(leader, id).end());
        activities.finish(leader, id);
        return id;
    }

    /** What is right, question by question, in the order of this try. */
    public List<Set<Integer>> right(Actor actor, Attempt attempt) {
        return tests.questions(actor, attempt).stream()
                .<Set<Integer>>map(one -> new TreeSet<>(one.answers()))
                .toList();
    }
}
