package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

/** The day itself, on a volunteer's phone. */
@JourneyTest
class PresencePagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Phones phones;

    Place place;
    Visitor phone;
    Call call;
    UUID id;

    @BeforeEach
    void aSeat() {
        place = world.fresh();
        Actor barber = place.ask(() -> folk.barber(place, "沈建英"));
        phone = phones.of(place, barber);
        call = Call.at(place);
        id = place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
        phone.post("/tasks/" + id + "/sign-up");
    }

    @Test
    void inAndOutByTheCodeWithALargeSentence() {
        Answer early = phone.post("/tasks/" + id + "/check-in", "code", "123456");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text()).contains("签到在开始前 60 分钟打开", "您报上名了");
        moveTo(call.start().minus(Duration.ofMinutes(34)));
        assertThat(phone.get("/tasks/" + id).text()).contains("到了就签到", "负责人手机上的六位数字");
        Answer in = phone.follow(phone.post("/tasks/" + id + "/check-in", "code", code()));
        assertThat(in.text()).contains("签到好了，上午8:26", "要走了就签退");
        assertThat(phone.post("/tasks/" + id + "/check-in", "code", code()).status())
                .isEqualTo(409);
        moveTo(call.start().plus(Duration.ofMinutes(91)));
        Answer out = phone.follow(phone.post("/tasks/" + id + "/check-out", "code", "　" + fullWidth(code()) + " "));
        assertThat(out.text()).contains("签退好了，上午10:31", "上午8:26 到，辛苦您了");
        assertThat(phone.post("/tasks/" + id + "/check-out", "code", code()).status())
                .isEqualTo(409);
        place.inside(() -> activities.finish(place.starAdmin(), id));
        assertThat(phone.get("/tasks/" + id).text()).contains("已结束", "看我的服务记录");
    }

    @Test
    void theLeadersPictureBringsTheCodeAlong() {
        moveTo(call.start());
        assertThat(phone.get("/tasks/" + id + "?code=482913").body()).contains("value=\"482913\"");
        assertThat(phone.get("/tasks/" + id + "?code=%22%3E%3Cscript%3E").body())
                .doesNotContain("\"><script>");
    }

    @Test
    void tenWrongCodesAndNoMore() {
        moveTo(call.start());
        for (String wrong : new String[] {"", "1", "abcdef", "000000", "😀😀", "9".repeat(10_000)}) {
            assertThat(phone.post("/tasks/" + id + "/check-in", "code", wrong).text())
                    .contains("签到码不对");
        }
        for (int i = 6; i < 10; i++) {
            assertThat(phone.post("/tasks/" + id + "/check-in", "code", "111111")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(phone.post("/tasks/" + id + "/check-in", "code", code()).text())
                .contains("一小时内输错了 10 次");
        place.clock().advance(Duration.ofMinutes(61));
        assertThat(phone.post("/tasks/" + id + "/check-in", "code", code()).status())
                .isEqualTo(302);
    }

    @Test
    void withoutASeatThereIsNothingToCheckIn() {
        moveTo(call.start());
        Visitor other = phones.of(place, place.ask(() -> folk.barber(place, "路人")));
        assertThat(other.post("/tasks/" + id + "/check-in", "code", code()).text())
                .contains("您没有这项活动的名额");
        assertThat(other.post("/tasks/" + id + "/check-out", "code", code()).status())
                .isEqualTo(403);
        assertThat(phone.post("/tasks/" + id + "/check-out", "code", code()).text())
                .contains("到了现场请先签到");
        moveTo(call.start().plus(Duration.ofHours(5)));
        assertThat(phone.get("/tasks/" + id).text()).contains("签到时间过了");
    }

    private String code() {
        return place.ask(() -> activities.code(place.starAdmin(), id));
    }

    private void moveTo(Instant moment) {
        place.clock().moveTo(moment);
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
