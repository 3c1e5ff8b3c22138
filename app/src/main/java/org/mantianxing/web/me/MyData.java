package org.mantianxing.web.me;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the platform keeps about somebody, as a file that people and machines can read (PIPL art. 45). */
public record MyData(
        String platform,
        Instant madeAt,
        Person person,
        @Nullable Card volunteer,
        List<String> teams,
        List<Service> services,
        List<Test> tests,
        List<Placed> orders,
        List<Told> messages,
        List<Look> audit) {

    public record Person(
            String name,
            String phone,
            String document,
            @Nullable String login,
            String language,
            boolean elder,
            Instant registeredAt) {}

    /**
     * The card of a volunteer.
     *
     * @param free like "6-am"
     * @param away first and last day, like "2026-10-01/2026-10-07"
     */
    public record Card(
            String number,
            String station,
            @Nullable Integer birthYear,
            String sex,
            String politics,
            String schooling,
            List<String> skills,
            List<String> otherSkills,
            List<String> free,
            List<String> away,
            List<Certificate> certificates,
            int maxMetres,
            List<String> languages,
            String wishes,
            String calls,
            String state,
            Instant registeredAt) {}

    /** Shown for a skill; the picture can be looked at on one's own page. */
    public record Certificate(
            String skill,
            String number,
            String issuer,
            @Nullable LocalDate expires,
            String state,
            Instant shownAt,
            String decidedBy,
            String why) {}

    public record Service(
            String title,
            String organiser,
            Instant start,
            Instant end,
            int minutes,
            String evidence,
            String recordedBy,
            Instant recordedAt,
            String reason) {}

    /** A test at the end of a course; {@code right} of {@code questions}, without an end while it is open. */
    public record Test(
            String course, Instant begun, @Nullable Instant end, int right, int questions, boolean passed) {}

    public record Placed(
            String number,
            String title,
            String state,
            String words,
            String note,
            String phone,
            String address,
            Instant placedAt,
            @Nullable Integer stars,
            String rating) {}

    public record Told(Instant at, String text, boolean read) {}

    public record Look(Instant at, String who, String what, String why) {}
}
