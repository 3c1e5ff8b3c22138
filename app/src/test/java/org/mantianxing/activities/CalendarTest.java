package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** My week, and the calendar that a phone subscribes to. */
@JourneyTest
class CalendarTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Planning planning;

    @Autowired
    Phones phones;

    Place place;
    Actor barber;
    Visitor phone;

    @BeforeEach
    void aBarber() {
        place = world.fresh();
        barber = place.ask(() -> folk.barber(place, "沈建英"));
        phone = phones.of(place, barber);
    }

    @Test
    void theWeekShowsWhatIsHeldAndWhatWas() {
        assertThat(phone.get("/tasks/mine").text()).contains("还没有任务", "去找任务");
        UUID soon = open(Call.at(place));
        UUID late = open(Call.at(place).startingAt(place.clock().instant().plus(Duration.ofDays(20))));
        sign(soon);
        sign(late);
        assertThat(phone.get("/tasks/mine").text())
                .contains("这七天", "周六 14 3月", "上午9:00 · 天星社区文化广场", "没有安排", "以后", "周日 3月29日 上午9:00–11:00")
                .doesNotContain("以前");
        place.clock().advance(Duration.ofDays(6));
        assertThat(phone.get("/tasks/mine").text()).contains("以前", "周六 3月14日");
        assertThat(phones.stranger(place).get("/tasks/mine").location()).contains("/sign-in");
    }

    @Test
    void aCalendarProgramReadsItWithTheAddressAlone() {
        UUID id = open(Call.at(place));
        sign(id);
        String file = file();
        Answer calendar = phones.stranger(place).get(file);
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:" + id + "@")
                .contains("SEQUENCE:0\r\n", "DTSTART:20260314T0100", "DTEND:20260314T0300")
                .contains("STATUS:CONFIRMED\r\n", "SUMMARY:天星社区义务理发\r\n")
                .endsWith("END:VCALENDAR\r\n");
        place.inside(() -> activities.cancel(place.starAdmin(), id, "下雨，改期；再约"));
        assertThat(phones.stranger(place).get(file).body().replace("\r\n ", ""))
                .contains("UID:" + id + "@", "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n", "下雨，改期；再约");
    }

    @Test
    void aRealCalendarProgramFollowsEveryChange() throws Exception {
        UUID id = open(Call.at(place));
        sign(id);
        String file = file();
        Khal khal = Khal.fresh();
        khal.takes(phones.stranger(place).get(file).body());
        assertThat(khal.shows("2026-03-14")).containsExactly("天星社区义务理发|09:00|11:00|CONFIRMED");
        place.inside(() -> planning.change(
                place.starAdmin(),
                id,
                Copies.at(
                        planning.call(place.starAdmin(), id),
                        Call.at(place).start().plus(Duration.ofHours(5))),
                Scope.ONE));
        khal.takes(phones.stranger(place).get(file).body());
        assertThat(khal.shows("2026-03-14")).containsExactly("天星社区义务理发|14:00|16:00|CONFIRMED");
        place.inside(() -> activities.cancel(place.starAdmin(), id, "下雨"));
        khal.takes(phones.stranger(place).get(file).body());
        assertThat(khal.shows("2026-03-14")).containsExactly("天星社区义务理发|14:00|16:00|CANCELLED");
    }

    @Test
    void aNewAddressEndsTheOldOneAndAWrongOneFindsNothing() {
        String old = file();
        assertThat(file()).isEqualTo(old);
        assertThat(phone.follow(phone.post("/tasks/mine/calendar")).text()).contains("旧的日历地址不能用了");
        Visitor program = phones.stranger(place);
        assertThat(program.get(old).status()).isEqualTo(404);
        String now = file();
        assertThat(now).isNotEqualTo(old);
        assertThat(program.get(now).status()).isEqualTo(200);
        String mixed = now.substring(0, 32) + old.substring(32);
        for (String wrong :
                new String[] {mixed, "/calendar/x.ics", "/calendar/" + "A".repeat(49) + ".ics", "/calendar/.ics"}) {
            assertThat(program.get(wrong).status()).as(wrong).isEqualTo(404);
        }
    }

    private String file() {
        return phone.get("/tasks/mine").body().replaceAll("(?s).*value=\"[^\"]*(/calendar/[^\"]+\\.ics)\".*", "$1");
    }

    private void sign(UUID id) {
        place.inside(() -> activities.signUp(barber, id));
    }

    private UUID open(Call call) {
        return place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
    }
}
