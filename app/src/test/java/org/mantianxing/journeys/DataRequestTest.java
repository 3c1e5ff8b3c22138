package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.DataRequest;
import org.mantianxing.volunteers.DataRequests;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks for their own data to be corrected, deleted or explained, and reads what was done. */
@JourneyTest
class DataRequestTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    DataRequests requests;

    @Autowired
    Quiet quiet;

    Place place;
    Actor fang;

    @BeforeEach
    void aVolunteer() {
        place = world.fresh();
        fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0, "haircut"));
    }

    private UUID asked(DataRequest.Kind kind) {
        return place.ask(() -> {
            requests.ask(fang, kind, "出生年份写错了，应该是 1971 年");
            return requests.own(fang).getFirst().id();
        });
    }

    @Test
    void theStationAnswersAndThePersonReadsIt() {
        Visitor phone = phones.as(place, fang);
        assertThat(phone.post("/me/data/requests", "kind", "", "words", "出生年份").text())
                .contains("请选要办什么", "出生年份");
        assertThat(phone.post("/me/data/requests", "kind", "CORRECT", "words", " ")
                        .text())
                .contains("请写清楚是哪一项");
        phone.post("/me/data/requests", "kind", "CORRECT", "words", "出生年份应该是 1971 年");
        assertThat(phone.post("/me/data/requests", "kind", "CORRECT", "words", "再说一次")
                        .text())
                .contains("同样的要求已经在等答复了");
        quiet.wait(place);
        Visitor desk = phones.as(place, place.starAdmin());
        assertThat(desk.get("/messages").text()).contains("有人对自己的资料有要求");
        assertThat(desk.get("/console/volunteers").text()).contains("1 项资料要求");
        assertThat(desk.get("/console/volunteers/requests").text()).contains("王*", "出生年份应该是 1971 年");
        UUID id = place.ask(() -> requests.own(fang).getFirst().id());
        String here = "/console/volunteers/requests/" + id;
        assertThat(desk.post(here + "/done", "words", "").text()).contains("请写明办了什么");
        desk.post(here + "/done", "words", "改成 1971 年了");
        assertThat(desk.post(here + "/refuse", "words", "又想了想").text()).contains("已经答复过了");
        quiet.wait(place);
        assertThat(phone.get("/messages").text()).contains("答复是：改成 1971 年了");
        assertThat(phone.get("/me/data/requests").text()).contains("办好了", "改成 1971 年了");
        assertThat(phone.get("/me/data").text()).contains("答复了您对资料的要求");
        assertThat(phones.as(place, place.auditor()).get("/console/audit").text())
                .contains("答复本人对资料的要求");
    }

    @Test
    void aResidentWithoutACardIsAnsweredByTheCentre() {
        Actor resident = place.ask(() -> world.resident(5, "陈大爷"));
        place.inside(() -> requests.ask(resident, DataRequest.Kind.EXPLAIN, "我的号码给谁看了"));
        assertThat(phones.as(place, place.centreAdmin())
                        .get("/console/volunteers/requests")
                        .body())
                .contains("陈*", "我的号码给谁看了")
                .doesNotContain("/console/volunteers/" + resident.id());
        UUID own = asked(DataRequest.Kind.CORRECT);
        assertThat(own).isNotNull();
        assertThat(phones.as(place, place.starAdmin())
                        .get("/console/volunteers/requests")
                        .body())
                .contains("/console/volunteers/" + fang.id())
                .doesNotContain("陈*");
    }

    @Test
    void othersNeitherSeeNorAnswer() {
        UUID id = asked(DataRequest.Kind.EXPLAIN);
        assertThat(phones.as(place, place.plumAdmin())
                        .get("/console/volunteers/requests")
                        .text())
                .contains("都答复完了");
        assertThat(phones.as(place, place.plumAdmin())
                        .post("/console/volunteers/requests/" + id + "/done", "words", "不归我管")
                        .status())
                .isEqualTo(404);
        place.inside(() -> {
            Actor other = folk.volunteer(place, "沈建国", 0.0, "haircut");
            assertThatThrownBy(() -> requests.withdraw(other, id)).isInstanceOf(NotFound.class);
            assertThat(requests.own(other)).isEmpty();
        });
    }

    @Test
    void takenBackOrAnsweredOnceHoweverManyTry() throws Exception {
        UUID id = asked(DataRequest.Kind.DELETE);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> place.ask(() -> {
                        try {
                            if (n % 2 == 0) {
                                requests.withdraw(fang, id);
                            } else {
                                requests.answer(place.starAdmin(), id, n % 4 == 1, "答复 " + n);
                            }
                            return true;
                        } catch (Conflict late) {
                            return false;
                        }
                    }))
                    .toList();
            int decided = 0;
            for (var one : many.invokeAll(tries)) {
                decided += one.get() ? 1 : 0;
            }
            assertThat(decided).isEqualTo(1);
        }
        asked(DataRequest.Kind.DELETE);
        place.inside(() -> assertThat(requests.own(fang)).hasSize(2));
    }

    @Test
    void aResidentWithoutACardAsksTheCentre() {
        Actor resident = place.ask(() -> world.resident(55, "李明"));
        place.inside(() -> {
            requests.ask(resident, DataRequest.Kind.EXPLAIN, "为什么存我的地址");
            assertThat(requests.waiting(place.starAdmin())).isEmpty();
            assertThat(requests.waiting(place.centreAdmin())).hasSize(1);
        });
    }
}
