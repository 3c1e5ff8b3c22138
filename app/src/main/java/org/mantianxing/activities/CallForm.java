package org.mantianxing.activities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;

/**
 * A call as it is typed into a form ({@code jte/activities/callFields.jte}): every value as text, every name the field's.
 *
 * @param site null where the form does not ask, then the base's stands; {@code team} likewise, empty for none
 * @param seatSkill one skill for each row of seats, beside {@code seatCount}; rows without a count are passed over
 * @param leaderPhone empty where the base has a number already
 * @param openSignUp anything but empty is yes
 */
public record CallForm(
        String title,
        String category,
        @Nullable String site,
        @Nullable String team,
        String start,
        String end,
        String place,
        String lon,
        String lat,
        String content,
        String conditions,
        String minAge,
        List<String> seatSkill,
        List<String> seatCount,
        List<String> risks,
        String measures,
        String insurance,
        List<String> agreement,
        String agreementText,
        String leaderWords,
        String leaderPhone,
        String replyBy,
        String openSignUp,
        String kind,
        String fence,
        String bring,
        String weather,
        List<String> languages,
        String course) {
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 100;

    /** One row of seats, as typed. */
    public record SeatRow(String skill, String count) {}

    /** What a request leaves out is empty. */
    public CallForm {
        title = text(title);
        category = text(category);
        start = text(start);
        end = text(end);
        place = text(place);
        lon = text(lon);
        lat = text(lat);
        content = text(content);
        conditions = text(conditions);
        minAge = text(minAge);
        seatSkill = Typed.list(seatSkill);
        seatCount = Typed.list(seatCount);
        risks = Typed.list(risks);
        measures = text(measures);
        insurance = text(insurance);
        agreement = Typed.list(agreement);
        agreementText = text(agreementText);
        leaderWords = text(leaderWords);
        leaderPhone = text(leaderPhone);
        replyBy = text(replyBy);
        openSignUp = text(openSignUp);
        kind = text(kind);
        fence = text(fence);
        bring = text(bring);
        weather = text(weather);
        languages = Typed.list(languages);
        course = text(course);
    }

    /** The form filled in with a call made ready; the leader's number stays sealed. */
    public static CallForm of(NewCall call) {
        return new CallForm(
                call.title(),
                call.category(),
                call.site().toString(),
                call.team() == null ? "" : call.team().toString(),
                Typed.field(call.start()),
                Typed.field(call.end()),
                call.place(),
                call.lon() == null ? "" : call.lon().toString(),
                call.lat() == null ? "" : call.lat().toString(),
                call.content(),
                call.conditions(),
                String.valueOf(call.minAge()),
                call.seats().stream().map(SeatNeed::skill).toList(),
                call.seats().stream().map(seat -> String.valueOf(seat.count())).toList(),
                call.risks(),
                call.measures(),
                call.insurance(),
                call.agreement(),
                call.agreementText(),
                call.leaderWords(),
                call.leaderNumber(),
                Typed.field(call.replyBy()),
                call.openSignUp() ? "yes" : "",
                call.more().kind().name(),
                call.more().fence() == null ? "" : call.more().fence().toString(),
                call.more().bring(),
                call.more().weather(),
                call.more().languages(),
                call.more().course() == null ? "" : call.more().course().toString());
    }

    /** The rows of seats to show: what was typed, and room for more. */
    public List<SeatRow> rows() {
        List<SeatRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(seatSkill.size(), seatCount.size()) && i < MOST_ROWS; i++) {
            rows.add(new SeatRow(at(seatSkill, i), at(seatCount, i)));
        }
        do {
            rows.add(new SeatRow("", ""));
        } while (rows.size() < ROWS);
        return rows;
    }

    /**
     * The call that was typed; what no form may say (the order it serves, the requester's contact) is the base's.
     *
     * @throws org.mantianxing.kernel.Invalid with every number, time or id that cannot be read, and everything left out
     */
    public NewCall toNewCall(NewCall base) {
        Checks checks = new Checks();
        Typed typed = new Typed(checks);
        Instant from = typed.moment("start", start, "开始时间");
        Instant to = typed.moment("end", end, "结束时间");
        Instant reply = typed.moment("replyBy", replyBy, "答复截止时间");
        List<SeatNeed> seats = seats(typed);
        int age = typed.number("minAge", minAge, base.minAge(), "年龄要求请填数字");
        UUID chosenSite = site == null ? base.site() : typed.id("site", site, "请从列表里选场所");
        UUID chosenTeam = team == null ? base.team() : typed.id("team", team, "请从列表里选团队");
        Double east = lon.isBlank() && lat.isBlank() ? base.lon() : typed.degrees(lon, "place");
        Double north = lon.isBlank() && lat.isBlank() ? base.lat() : typed.degrees(lat, "place");
        checks.that(!leaderPhone.isBlank() || base.leaderPhone() != null, "leaderPhone", "请填写负责人的电话，报名的志愿者要能找到人");
        NewCall call = new NewCall(
                base.origin(),
                Normal.line(title),
                category.strip(),
                chosenSite == null ? base.site() : chosenSite,
                chosenTeam,
                from,
                to,
                Normal.line(place),
                east,
                north,
                base.contactName(),
                base.contactPhone(),
                base.contactPlace(),
                paragraphs(content),
                paragraphs(conditions),
                age,
                seats,
                risks.stream().distinct().toList(),
                paragraphs(measures),
                paragraphs(insurance),
                agreement.stream().distinct().toList(),
                paragraphs(agreementText),
                base.leader(),
                Normal.line(leaderWords),
                base.leaderPhone(),
                reply,
                !openSignUp.isBlank(),
                leaderPhone.strip(),
                more(typed, base.more()));
        CallChecks.said(checks, call);
        checks.done();
        return call;
    }

    private Particulars more(Typed typed, Particulars base) {
        Integer metres = fence.isBlank() ? null : typed.number("fence", fence, 0, "距离请填米数，例如 300");
        UUID taught = course.isBlank() ? null : typed.id("course", course, "请从列表里选课程");
        return new Particulars(
                taught != null || kind.equals("TRAINING") ? Particulars.Kind.TRAINING : Particulars.Kind.SERVICE,
                metres,
                paragraphs(bring),
                paragraphs(weather),
                languages.stream().distinct().toList(),
                base.requester(),
                taught);
    }

    private List<SeatNeed> seats(Typed typed) {
        List<SeatNeed> seats = new ArrayList<>();
        for (SeatRow row : rows()) {
            if (!row.count().isBlank() || !row.skill().isBlank()) {
                seats.add(new SeatNeed(row.skill().strip(), typed.number("seats", row.count(), 1, "名额请填数字，例如 2")));
            }
        }
        return seats;
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }

    /** Browsers send a new line as two characters; it counts as one. */
    private static String paragraphs(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
