package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Photos;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures of an activity, which everybody may look at. */
@JourneyTest
class ShotsTest {
    private static final String WORDS = "志愿者在广场给老人理发";

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Shots shots;

    @Autowired
    SignedIn phones;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    Place place;
    Actor leader;
    UUID call;
    String page;

    @BeforeEach
    void anActivityWithALeader() {
        place = world.fresh();
        leader = place.ask(() -> folk.barber(place, "周师傅"));
        call = place.ask(() -> activities.openCall(
                place.starAdmin(), Call.at(place).ledBy(leader.id()).build()));
        page = "/tasks/" + call + "/pictures";
    }

    private static List<Visitor.File> photo(byte[] bytes) {
        return List.of(new Visitor.File("photo", "a.jpg", bytes));
    }

    @Test
    void theLeaderPutsThemThereAndEverybodySeesThem() {
        Visitor phone = phones.as(place, leader);
        assertThat(phone.get("/tasks/" + call).text()).contains("活动照片 还没有");
        Visitor.Answer wrong = phone.upload(page, photo(Photos.jpeg(80, 60)), "words", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请写一句照片里是什么", "请先问过照片里的人");
        Visitor.Answer zip = phone.upload(page, photo(Photos.zip()), "words", WORDS, "agreed", "yes");
        assertThat(zip.status()).isEqualTo(422);
        assertThat(zip.body()).as("what was typed stays").contains("value=\"" + WORDS + "\"");
        assertThat(phone.upload(page, List.of(), "words", WORDS, "agreed", "yes")
                        .status())
                .as("no file at all")
                .isEqualTo(422);
        assertThat(phone.follow(phone.upload(page, photo(Photos.jpeg(900, 600)), "words", WORDS, "agreed", "yes"))
                        .text())
                .contains("放上去了", WORDS);
        Shot shot = place.ask(() -> shots.of(leader, call).getFirst());
        Visitor visitor = new Visitor(port, place.district().slug());
        assertThat(visitor.get("/tasks/" + call).body())
                .contains(page + "/" + shot.picture() + "/small", "alt=\"" + WORDS + "\"");
        assertThat(visitor.download(page + "/" + shot.picture())).startsWith(0xFF, 0xD8);
        assertThat(phones.as(place, place.starAdmin())
                        .get("/console/activities/" + call)
                        .text())
                .contains("放了一张照片");
        String remove = page + "/" + shot.picture() + "/remove";
        assertThat(phone.follow(phone.post(remove)).text()).contains("拿掉了");
        assertThat(phone.post(remove).status()).as("a second tap").isEqualTo(409);
        assertThat(visitor.get(page + "/" + shot.picture()).status()).isEqualTo(404);
    }

    @Test
    void othersNeitherAddNorTakeAwayNorSeeWhatIsNotShown() {
        Actor helper = place.ask(() -> folk.barber(place, "王芳"));
        Visitor other = phones.as(place, helper);
        assertThat(other.get(page).status()).isEqualTo(404);
        assertThat(other.upload(page, photo(Photos.jpeg(80, 60)), "words", WORDS, "agreed", "yes")
                        .status())
                .isEqualTo(404);
        place.inside(() -> {
            shots.add(leader, call, new ByteArrayResource(Photos.jpeg(80, 60)), WORDS, true);
            Shot shot = shots.of(leader, call).getFirst();
            UUID another = activities.openCall(place.starAdmin(), Call.at(place).build());
            assertThatThrownBy(() -> shots.picture(helper, another, shot.picture(), Image.Size.FULL))
                    .as("by the address of another activity")
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> shots.remove(helper, call, shot.picture())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void thereAreNeverMoreThanSixHoweverManyAtOnce() throws Exception {
        byte[] jpeg = Photos.jpeg(80, 60);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 10)
                    .<Callable<Boolean>>mapToObj(i -> () -> place.ask(() -> {
                        try {
                            return Boolean.TRUE.equals(transaction.execute(_ -> {
                                shots.add(leader, call, new ByteArrayResource(jpeg), WORDS + i, true);
                                // nothing is true yet: whoever does not wait for it counts without it
                                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                                return true;
                            }));
                        } catch (Refused enough) {
                            return false;
                        }
                    }))
                    .toList();
            int added = 0;
            for (Future<Boolean> one : many.invokeAll(tries)) {
                added += one.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(6);
        }
        assertThat(place.ask(() -> shots.of(leader, call))).hasSize(6);
    }
}
