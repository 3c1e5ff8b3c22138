package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that happened with a volunteer stands in one list on the page of the archive. */
@JourneyTest
class CardTimelineTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Activities activities;

    @Autowired
    Records records;

    Place place;
    Actor fang;

    @BeforeEach
    void aVolunteer() {
        place = world.fresh();
        fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0, "haircut"));
    }

    @Test
    void servicesStarsPromisesAndLooks() {
        place.inside(() -> {
            volunteers.pause(fang);
            volunteers.resume(fang);
            for (int day = 40; day > 26; day--) {
                records.credit(place.starAdmin(), TwinsTest.hours(place, fang.id(), day, 480));
            }
            records.credit(place.starAdmin(), learned(TwinsTest.hours(place, fang.id(), 20, 90)));
            volunteers.reveal(place.starAdmin(), fang.id(), "打电话核对");
        });
        UUID call = place.ask(
                () -> activities.openCall(place.starAdmin(), Call.at(place).build()));
        place.inside(() -> activities.signUp(fang, call));
        place.after(Duration.ofDays(4).plusHours(20));
        place.inside(() -> activities.withdraw(fang, call));
        String card = "/console/volunteers/" + fang.id();
        String centre = desks.as(place, place.centreAdmin()).get(card).text();
        assertThat(centre)
                .contains("时间线", "半年里守约 0 次", "暂停接收招募", "服务 480 分钟 · 义务理发", "培训 90 分钟", "得了第 1 颗星")
                .contains("开始前一天内退出", "查看姓名 · 打电话核对");
        assertThat(centre.indexOf("开始前一天内退出")).as("the latest first").isLessThan(centre.indexOf("得了第 1 颗星"));
        assertThat(desks.as(place, place.starAdmin()).get(card).text())
                .contains("服务 480 分钟")
                .as("who looked is for those who read the trail, and for the person")
                .doesNotContain("查看姓名 · 打电话核对");
        assertThat(desks.as(place, place.plumAdmin()).get(card).status()).isEqualTo(404);
    }

    private static NewHours learned(NewHours served) {
        return new NewHours(
                served.volunteer(),
                served.activity(),
                served.origin(),
                NewHours.Kind.TRAINING,
                "急救培训",
                served.organiser(),
                served.category(),
                served.place(),
                served.path(),
                served.minutes(),
                served.grade(),
                served.evidence(),
                served.started(),
                served.ended());
    }
}
