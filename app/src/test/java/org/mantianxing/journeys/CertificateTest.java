package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.certificates.Certificate;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.certificates.Statement;
import org.mantianxing.certificates.Wanted;
import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.Finished;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** From confirmed hours to a certificate that holds without us, and no longer than the hours do. */
@JourneyTest
class CertificateTest {
    private static final String BASE = "https://zyfw.example.cn/330411";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Autowired
    World world;

    @Autowired
    Records records;

    @Autowired
    Certificates certificates;

    @Autowired
    OwnData ownData;

    Place place;
    Actor helper;

    @BeforeEach
    void aVolunteerWithConfirmedHours() {
        place = world.fresh();
        helper = place.ask(() -> world.resident(1, "欧阳·堃"));
        place.inside(() -> served(place.starAdmin(), "上门理发", 120, true));
    }

    @Test
    void onlyWhatASiteHasConfirmedIsCertified() {
        place.inside(() -> {
            served(place.starAdmin(), "清扫楼道", 60, false);
            assertThat(certificates.ready(helper).waiting()).isEqualTo(1);
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            Statement it = certificates.statement(helper, one);
            assertThat(it.minutes()).isEqualTo(120);
            assertThat(it.holder().name()).isEqualTo("欧阳·堃");
            assertThat(it.holder().idNumber()).isEqualTo("110*************2X");
            assertThat(it.services()).extracting(Statement.Service::title).containsExactly("上门理发");
            assertThat(it.grades()).containsExactly(new Statement.Grade("B", 120));
            assertThat(certificates.signed(helper, one.id())).doesNotContain("11010519491231002X");
        });
    }

    @Test
    void withoutConfirmedHoursOrWithAWrongNumberThereIsNone() {
        place.inside(() -> {
            Actor stranger = world.resident(2, "没服务过");
            assertThatThrownBy(() -> certificates.issue(stranger, wanted(DAY, DAY)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> certificates.issue(helper, wanted(DAY, DAY.minusDays(1))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> certificates.issue(
                            helper, new Wanted(DAY, DAY, true, true, false, "RESIDENT", "11010519491231002 1")))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.problems().getFirst().field())
                                    .isEqualTo("idNumber"));
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            assertThatThrownBy(() -> certificates.get(stranger, one.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> certificates.get(place.centreAdmin(), one.id()))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void correctedHoursRevokeItAndItIsSoInTheListOfWhatIsRevoked() {
        place.inside(() -> {
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            UUID line = records.lines(helper, helper.id()).getFirst().id();
            records.correct(place.starAdmin(), line, 90, "早走半小时");
            Certificate now = certificates
                    .check(Actor.VISITOR, " " + one.number().toLowerCase(Locale.ROOT))
                    .orElseThrow();
            assertThat(now.valid()).isFalse();
            assertThat(certificates.issue(helper, wanted(DAY, DAY)).minutes()).isEqualTo(90);
            assertThatThrownBy(() -> certificates.withdraw(helper, one.id())).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void whatIsCertifiedLiesInTheVaultAndGoesWithThePerson() {
        place.inside(() -> {
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            assertThat(one.toString()).doesNotContain("欧阳");
            ownData.close(helper);
            Certificate gone = certificates.check(Actor.VISITOR, one.number()).orElseThrow();
            assertThat(gone.valid()).isFalse();
            assertThatThrownBy(() -> certificates.statement(Actor.VISITOR, gone))
                    .isInstanceOf(NotFound.class);
        });
    }

    /** An issue and a correction at once: whichever is first, no valid certificate says what the ledger does not. */
    @Test
    void neverDoesOneHoldThatTheLedgerDoesNot() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            int minutes = 30 + i;
            UUID line = place.ask(() -> records.lines(helper, helper.id()).stream()
                    .filter(one -> one.corrects() == null)
                    .findFirst()
                    .orElseThrow()
                    .id());
            Thread[] both = {
                Thread.ofVirtual().start(() -> place.inside(() -> certificates.issue(helper, wanted(DAY, DAY)))),
                Thread.ofVirtual()
                        .start(() -> place.inside(
                                () -> records.correct(place.starAdmin(), line, minutes, "第 " + minutes + " 次")))
            };
            for (Thread one : both) {
                one.join();
            }
            place.inside(() -> assertThat(certificates.mine(helper))
                    .filteredOn(Certificate::valid)
                    .allSatisfy(one -> assertThat(one.minutes()).isEqualTo(minutes)));
            if (i == 15) {
                place.after(Duration.ofDays(1));
            }
        }
    }

    @Test
    void thePaperSaysAllInBothLanguages() throws IOException {
        byte[] pdf = place.ask(() -> {
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            return certificates.paper(helper, one.id(), BASE + "/certs/" + one.number());
        });
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/certificate.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("志愿服务记录证明", "Certificate of Volunteer Service", "欧阳·堃", "上门理发", "天星社区")
                    .contains("区实践中心", "居民身份证 110", "/certs/");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void opensslAloneTellsTheTrueFromTheForged() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "certificate");
        place.inside(() -> {
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            Files.writeString(
                    folder.resolve("keys.pem"),
                    certificates.keys(Actor.VISITOR).getFirst().pem());
            Files.writeString(folder.resolve("statement.json"), certificates.signed(helper, one.id()));
            Files.write(folder.resolve("statement.sig"), one.signature());
            Files.writeString(
                    folder.resolve("forged.json"),
                    certificates.signed(helper, one.id()).replace("\"minutes\":120", "\"minutes\":990"));
        });
        assertThat(openssl(folder, "statement.json")).isZero();
        assertThat(openssl(folder, "forged.json")).isNotZero();
    }

    /** By the libraries of Digital Bazaar, which know nothing of us. */
    @Test
    void anIndependentLibraryVerifiesTheCredentialAndSeesItRevoked() throws Exception {
        Path node = Files.createTempDirectory(Path.of("target"), "verifier");
        for (String file : List.of("package.json", "package-lock.json", "verify.mjs")) {
            Files.copy(Path.of("src/test/node/credentials", file), node.resolve(file));
        }
        assertThat(run(node, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"))
                .isZero();
        Path folder = Files.createTempDirectory(Path.of("target"), "credential").toAbsolutePath();
        UUID id = place.ask(() -> {
            served(place.starAdmin(), "另一次", 60, true);
            certificates.issue(helper, wanted(DAY, DAY));
            Certificate one = certificates.issue(helper, wanted(DAY, DAY));
            Files.writeString(folder.resolve("credential.json"), certificates.credential(helper, one.id(), BASE));
            Files.writeString(folder.resolve("list.json"), certificates.statusList(Actor.VISITOR, 0, BASE));
            Files.writeString(
                    folder.resolve("forged.json"),
                    Files.readString(folder.resolve("credential.json")).replace("志愿服务 3 小时", "志愿服务 300 小时"));
            return one.id();
        });
        assertThat(verified(node, folder, "credential.json", "list.json"))
                .contains("\"verified\":true", "\"listVerified\":true", "\"revoked\":false");
        assertThat(verified(node, folder, "forged.json", "list.json")).contains("\"verified\":false");
        place.inside(() -> {
            certificates.withdraw(helper, id);
            Files.writeString(folder.resolve("list.json"), certificates.statusList(Actor.VISITOR, 0, BASE));
        });
        assertThat(verified(node, folder, "credential.json", "list.json"))
                .contains("\"verified\":true", "\"listVerified\":true", "\"revoked\":true");
    }

    private static int openssl(Path folder, String file) throws Exception {
        return run(
                folder,
                "openssl",
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                "keys.pem",
                "-rawin",
                "-in",
                file,
                "-sigfile",
                "statement.sig");
    }

    private static String verified(Path node, Path folder, String credential, String list) throws Exception {
        Path out = folder.resolve("out.json");
        Process process = new ProcessBuilder(
                        "node",
                        "verify.mjs",
                        folder.resolve(credential).toString(),
                        folder.resolve(list).toString())
                .directory(node.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static int run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Wanted wanted(LocalDate from, LocalDate to) {
        return new Wanted(from, to, false, false, true, "RESIDENT", "１1010519491231002x");
    }

    private void served(Actor by, String title, int minutes, boolean confirmed) {
        Instant start = World.MORNING.minus(Duration.ofHours(3));
        NewHours hours = new NewHours(
                helper.id(),
                Ids.at(World.MORNING),
                null,
                NewHours.Kind.SERVICE,
                title,
                "天星社区",
                "haircut",
                "天星社区活动室",
                place.star().path(),
                minutes,
                NewHours.Grade.B,
                "",
                start,
                start.plus(Duration.ofMinutes(minutes)));
        records.credit(by, hours);
        records.propose(
                by, new Finished(hours.activity(), title, "天星社区", place.star().path(), hours.started(), hours.ended()));
        if (confirmed) {
            records.confirm(place.northAdmin(), hours.activity(), true);
        }
    }
}
