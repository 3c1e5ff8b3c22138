package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Phones;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.Ordering;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Places are assessed by what they have reached, and nothing else. */
@JourneyTest
class AssessmentTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Ordering ordering;

    @Autowired
    Records records;

    @Autowired
    Assessments assessments;

    @Autowired
    Phones phones;

    Place place;
    Actor centre;

    @BeforeEach
    void theNorthHasServed() {
        place = world.fresh();
        centre = place.centreAdmin();
        place.inside(() -> {
            Actor helper = folk.volunteer(place, "沈建英", 0);
            folk.volunteer(place, "吴小芳", 0);
            records.credit(place.starAdmin(), Served.at(place, helper, LocalDateTime.of(2026, 3, 8, 9, 0), 120));
            ordering.rated(place);
        });
    }

    @Test
    void scoresAddUpAndRankByLevel() {
        place.inside(() -> {
            List<Scheme.Item> items = List.of(
                    new Scheme.Item(Figure.HOURS, Scheme.Per.WHOLE, 60, 3, 1),
                    new Scheme.Item(Figure.ACTIVE_RATE, Scheme.Per.WHOLE, 20, 0.9, 0.5),
                    new Scheme.Item(Figure.ATTENDANCE_RATE, Scheme.Per.WHOLE, 20, 0.9, 0.5));
            assessments.decide(centre, Site.Level.STATION, items);
            List<Score> scores = assessments.scores(centre, Site.Level.STATION, 2026);
            assertThat(scores).hasSize(4);
            Score star = scores.getFirst();
            assertThat(star.place().id()).isEqualTo(place.star().id());
            assertThat(star.rank()).isEqualTo(1);
            assertThat(star.parts().getFirst().value()).isEqualTo(3.0);
            assertThat(star.parts().getFirst().points()).isEqualTo(60);
            assertThat(star.parts().get(1).value())
                    .as("two of three who live there")
                    .isCloseTo(0.667, within(0.001));
            assertThat(star.parts().get(1).points()).as("half").isEqualTo(10);
            assertThat(star.points()).as("all came: full").isEqualTo(90);
            assertThat(scores.get(1).parts().getFirst().points()).isZero();
            assertThat(scores.get(1).rank())
                    .as("who has nothing shares the rank")
                    .isEqualTo(scores.get(2).rank());
            assertThat(assessments
                            .scores(centre, Site.Level.INSTITUTE, 2026)
                            .getFirst()
                            .place()
                            .id())
                    .isEqualTo(place.north().id());
            assertThat(assessments.score(centre, place.star().id(), 2025))
                    .as("nobody did anything then: no points, no rank")
                    .matches(score -> Double.isNaN(score.points()) && score.rank() == 0);
            assertThatThrownBy(() -> assessments.scores(centre, Site.Level.STATION, 2030))
                    .isInstanceOf(Invalid.class);
        });
    }

    @Test
    void aSchemeThatDoesNotAddUpIsRefusedAndStays() {
        place.inside(() -> {
            assertThatThrownBy(() -> assessments.decide(
                            place.northAdmin(),
                            Site.Level.STATION,
                            Scheme.usual(Site.Level.STATION).items()))
                    .isInstanceOf(NotFound.class);
            assertThat(Scheme.usual(Site.Level.STATION).weights()).isEqualTo(100);
            assertThat(Scheme.usual(Site.Level.INSTITUTE).weights()).isEqualTo(100);
        });
        Visitor admin = phones.of(place, centre);
        Visitor.Answer refused = admin.post(
                "/console/assessment/scheme",
                "level",
                "STATION",
                "figure0",
                "PLEASED_RATE",
                "per0",
                "WHOLE",
                "weight0",
                "80",
                "whole0",
                "95",
                "half0",
                "好多");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请写一个数");
        assertThat(refused.body()).contains("value=\"好多\"");
        assertThat(admin.post(
                                "/console/assessment/scheme",
                                "level",
                                "STATION",
                                "figure0",
                                "PLEASED_RATE",
                                "per0",
                                "WHOLE",
                                "weight0",
                                "80",
                                "whole0",
                                "85",
                                "half0",
                                "95%")
                        .text())
                .contains("权重加起来要正好 100，现在是 80", "得一半分的数不能高于得满分的数", "考核满意率要同时考核评单率");
        assertThat(admin.follow(admin.post(
                                "/console/assessment/scheme",
                                "level",
                                "STATION",
                                "figure0",
                                "HOURS",
                                "per0",
                                "MONTH",
                                "weight0",
                                "100",
                                "whole0",
                                "10",
                                "half0",
                                "1",
                                "figure1",
                                "",
                                "weight1",
                                "",
                                "whole1",
                                "",
                                "half1",
                                ""))
                        .text())
                .contains("新的考核办法生效了", "天星社区");
    }

    @Test
    void theScoreOpensToItsEvidenceAndIsTalkedAbout() {
        Visitor admin = phones.of(place, centre);
        assertThat(admin.get("/console/assessment").text()).contains("北镇实践所", "通行的办法");
        assertThat(admin.get("/console/assessment?level=STATION&year=nineteen").text())
                .contains("天星社区");
        String star = "/console/assessment/" + place.star().id();
        assertThat(admin.get(star).text()).contains("天星社区", "开展活动");
        assertThat(admin.get("/console/assessment/" + place.plum().id()).text()).contains("没有可比的数");
        assertThat(admin.post(star + "/notes", "words", " ", "year", "2026").status())
                .isEqualTo(422);
        assertThat(admin.follow(admin.post(star + "/notes", "words", "水管修得好<i>", "year", "2026"))
                        .text())
                .contains("水管修得好&lt;i", centre.name());
        assertThat(phones.of(place, place.plumAdmin())
                        .post(star + "/notes", "words", "我不服", "year", "2026")
                        .status())
                .isEqualTo(404);
        place.inside(() -> {
            assertThat(assessments.notes(place.starAdmin(), place.star().id(), 2026))
                    .hasSize(1);
            assertThat(assessments.notes(place.plumAdmin(), place.star().id(), 2026))
                    .as("what is said to a place's score is said to it and those above")
                    .isEmpty();
        });
        assertThat(admin.get("/console/assessment?as=xlsx").status()).isEqualTo(200);
        assertThat(admin.post(star + "/notes", "words", "好", "figure", "LIKES", "year", "2026")
                        .status())
                .isEqualTo(422);
        admin.post(star + "/notes", "words", "活动排得匀", "figure", "ACTIVITIES", "year", "2026");
        assertThat(admin.get(star).text()).contains(centre.name() + "：活动排得匀");
        String paper = printed(admin.download("/console/assessment/report.pdf?level=STATION&year=2026"));
        assertThat(paper).contains("年考核", "天星社区", "活动排得匀", "水管修得好", "权重");
        String outside = printed(
                phones.of(place, place.plumAdmin()).download("/console/assessment/report.pdf?level=STATION&year=2026"));
        assertThat(outside).contains("天星社区").doesNotContain("活动排得匀", "水管修得好");
        assertThat(admin.get("/console/assessment/" + place.centre().id()).status())
                .isEqualTo(404);
    }

    private static String printed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
