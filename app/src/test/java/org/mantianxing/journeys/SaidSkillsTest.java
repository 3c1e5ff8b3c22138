package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.NewSkill;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.catalogue.SkillTrees;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.messages.Message;
import org.mantianxing.messages.Messages;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.SaidSkill;
import org.mantianxing.volunteers.SaidSkills;
import org.mantianxing.volunteers.Twins;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** What volunteers can do in their own words finds its way into the tree of skills. */
@JourneyTest
class SaidSkillsTest {
    private static final String DESK = "/console/volunteers/skills";

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    SaidSkills said;

    @Autowired
    SkillTrees trees;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Twins twins;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor fang;
    Actor qiang;

    @BeforeEach
    void twoVolunteers() {
        place = world.fresh();
        fang = place.ask(() -> folk.barber(place, "王芳"));
        qiang = place.ask(() -> folk.barber(place, "李强"));
    }

    @Test
    void aNewSkillIsAddedAndEverybodyWhoSaidItHasIt() {
        place.inside(() -> {
            said.say(fang, "修手表、打莲湘, 修手表");
            said.say(qiang, "修手表");
            assertThat(said.waiting(place.centreAdmin()))
                    .extracting(SaidSkill::words, SaidSkill::people)
                    .containsExactly(tuple("修手表", 2), tuple("打莲湘", 1));
        });
        Visitor desk = desks.as(place, place.centreAdmin());
        assertThat(desk.get("/console/volunteers").text()).contains("2 项自己说的本领");
        Visitor.Answer list = desk.get(DESK);
        assertThat(list.text()).contains("修手表", "2 人", "打莲湘");
        assertThat(list.body())
                .as("the tree knows these words as another name of a skill")
                .contains("value=\"watch\" selected");
        Visitor.Answer wrong = desk.post(DESK + "/add", "words", "修手表", "name", "理发", "nameEn", "", "parent", "x");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请选它属于哪一类", "技能表里已经有这一项了", "请写英文名称");
        assertThat(wrong.body()).as("what was typed stays").contains("value=\"理发\"");
        assertThat(desk.post(DESK + "/take", "words", "修手表", "skill", "craft").text())
                .as("a group is no skill")
                .contains("请从列表里选一项技能");
        assertThat(desk.follow(desk.post(
                                DESK + "/add",
                                "words",
                                "修手表",
                                "name",
                                "钟表维修",
                                "nameEn",
                                "Watch repair",
                                "parent",
                                "craft"))
                        .text())
                .contains("收进来了，2 位志愿者有了这项技能");
        place.inside(() -> {
            Skill fresh = catalogue.skills(fang).stream()
                    .filter(one -> one.name().equals("钟表维修"))
                    .findFirst()
                    .orElseThrow();
            assertThat(fresh.parent()).isEqualTo("craft");
            for (Actor one : List.of(fang, qiang)) {
                assertThat(volunteers.get(one, one.id()).skills()).containsExactlyInAnyOrder("haircut", fresh.code());
            }
            assertThat(said.own(fang)).containsExactly("打莲湘");
        });
        quiet.wait(place);
        assertThat(place.ask(() -> messages.inbox(qiang, null).rows()))
                .extracting(Message::arguments)
                .anySatisfy(told -> assertThat(told).contains("修手表", "钟表维修"));
    }

    @Test
    void itMayBeOneOfTheTreeOrStayInOnesOwnWords() {
        place.inside(() -> {
            said.say(fang, "剪头；说评书");
            said.take(place.centreAdmin(), "剪头", "haircut");
            said.leave(place.centreAdmin(), "说评书");
            assertThat(said.waiting(place.centreAdmin())).isEmpty();
            assertThat(said.own(fang)).as("it stays on the card").containsExactly("说评书");
            said.say(fang, "说评书");
            assertThat(said.waiting(place.centreAdmin()))
                    .as("and is not asked again")
                    .isEmpty();
            said.say(fang, "");
            assertThat(said.own(fang)).isEmpty();
            assertThatThrownBy(() -> said.say(fang, "一、二、三、四、五、六")).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> said.say(fang, "长".repeat(21))).isInstanceOf(Invalid.class);
        });
        assertThat(desks.as(place, place.starAdmin()).get(DESK).status()).isEqualTo(404);
    }

    @Test
    void theCardKeepsWhatWasTypedAndAnOldFormIsRefused() {
        place.inside(() -> said.say(fang, "修手表"));
        Visitor phone = desks.as(place, fang);
        Visitor.Answer page = phone.get("/me/volunteer");
        assertThat(page.body()).contains("value=\"修手表\"");
        assertThat(desks.as(place, place.starAdmin())
                        .get("/console/volunteers/" + fang.id())
                        .text())
                .contains("自己说的本领 修手表");
        assertThat(phone.get("/me/data/copy").body()).contains("otherSkills", "修手表");
        place.inside(() -> said.take(
                place.centreAdmin(),
                "修手表",
                trees.add(place.centreAdmin(), new NewSkill("craft", "老式手表修复", "Old watches", false))));
        Visitor.Answer late = phone.post(
                "/me/volunteer",
                "version",
                version(page.body()),
                "site",
                place.star().id().toString(),
                "birthYear",
                "1970",
                "skills",
                "haircut",
                "said",
                "");
        assertThat(late.status()).as("the card was changed meanwhile").isEqualTo(409);
        assertThat(place.ask(() -> volunteers.get(fang, fang.id()).skills())).hasSize(2);
    }

    private static String version(String body) {
        return body.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void whatBothCardsOfOnePersonSayStaysWithTheOneThatIsKept() {
        place.inside(() -> {
            said.say(fang, "打莲湘");
            said.say(qiang, "打莲湘、说评书");
            twins.merge(place.centreAdmin(), fang.id(), qiang.id(), "同一个人，换过手机号");
            assertThat(said.own(fang)).containsExactlyInAnyOrder("打莲湘", "说评书");
            assertThat(said.waiting(place.centreAdmin()))
                    .as("the card that went says nothing any more")
                    .extracting(SaidSkill::people)
                    .containsExactly(1, 1);
        });
    }

    @Test
    void twoAtTheDeskDecideOnce() throws Exception {
        place.inside(() -> said.say(fang, "修手表"));
        AtomicInteger won = new AtomicInteger();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> place.ask(() -> {
                        try {
                            if (i % 2 == 0) {
                                said.take(place.centreAdmin(), "修手表", "sewing");
                            } else {
                                said.leave(place.centreAdmin(), "修手表");
                            }
                            return true;
                        } catch (Conflict late) {
                            return false;
                        }
                    }))
                    .toList();
            for (Future<Boolean> one : both.invokeAll(tries)) {
                won.addAndGet(one.get() ? 1 : 0);
            }
        }
        assertThat(won).hasValue(1);
    }
}
