package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Invalid.Problem;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

/** The form of a call: there and back, and what people type. */
class CallFormTest {
    private static final Instant START = ChinaTime.instant(LocalDateTime.of(2026, 3, 14, 8, 30));

    private final NewCall base = new NewCall(
            UUID.randomUUID(),
            "义务理发",
            "handy",
            UUID.randomUUID(),
            UUID.randomUUID(),
            START,
            START.plusSeconds(9000),
            "天星广场",
            120.748,
            30.828,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "给老人理发\n带工具",
            "能站两小时",
            16,
            List.of(new SeatNeed("haircut", 2), new SeatNeed("", 1)),
            List.of("sharp"),
            "戴手套",
            "意外险",
            List.of("asked"),
            "听从安排",
            UUID.randomUUID(),
            "周师傅",
            UUID.randomUUID(),
            START.minusSeconds(86400),
            true);

    @Test
    void whatIsFilledInAndSentBackUnchangedIsTheSameCall() {
        assertThat(CallForm.of(base).toNewCall(base)).isEqualTo(base);
    }

    @Test
    void whatTheFormDoesNotAskStaysAsItIs() {
        CallForm form = bound(
                "title",
                "磨刀",
                "category",
                "handy",
                "content",
                "磨刀",
                "place",
                "广场",
                "leaderWords",
                "周师傅",
                "start",
                "2026-03-14T08:30",
                "end",
                "2026-03-14T10:00",
                "replyBy",
                "2026-03-13T08:30",
                "minAge",
                "18",
                "seatSkill",
                "",
                "seatCount",
                "3");
        NewCall call = form.toNewCall(base);
        assertThat(call.site()).isEqualTo(base.site());
        assertThat(call.team()).isEqualTo(base.team());
        assertThat(call.lon()).isEqualTo(base.lon());
        assertThat(call.contactPhone()).isEqualTo(base.contactPhone());
        assertThat(call.origin()).isEqualTo(base.origin());
        assertThat(call.seats()).containsExactly(new SeatNeed("", 3));
        assertThat(call.risks()).isEmpty();
        assertThat(call.openSignUp()).isFalse();
    }

    @Test
    void digitsOfEveryWidthAndSeveralWaysToWriteATimeAreUnderstood() {
        NewCall call = bound(
                        "start",
                        "２０２６-03-14 8:30",
                        "end",
                        "2026/3/14 10:00",
                        "replyBy",
                        "2026-03-13T08:30:00",
                        "minAge",
                        " １８ ",
                        "seatCount",
                        "２",
                        "title",
                        "磨刀　磨剪\n服务",
                        "category",
                        "handy",
                        "content",
                        "磨刀",
                        "place",
                        "广场",
                        "leaderWords",
                        "周师傅")
                .toNewCall(base);
        assertThat(call.start()).isEqualTo(START);
        assertThat(call.end()).isEqualTo(START.plusSeconds(5400));
        assertThat(call.minAge()).isEqualTo(18);
        assertThat(call.seats()).containsExactly(new SeatNeed("", 2));
        assertThat(call.title()).isEqualTo("磨刀 磨剪 服务");
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtOnceAtItsField() {
        CallForm form = bound(
                "site",
                "../../etc",
                "team",
                "'; drop table seat",
                "start",
                "明天上午",
                "end",
                "2026-02-30T10:00",
                "replyBy",
                "",
                "minAge",
                "-1",
                "seatSkill",
                "haircut",
                "seatCount",
                "两",
                "lon",
                "1e999",
                "lat",
                "NaN");
        assertThat(fields(form, base)).contains("site", "team", "start", "end", "replyBy", "minAge", "seats", "place");
    }

    @Test
    void aLeaderWithoutANumberCannotBeReached() {
        NewCall noNumber = new NewCall(
                null,
                "",
                "",
                base.site(),
                null,
                START,
                START,
                "",
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                16,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                "",
                null,
                "",
                null,
                START,
                true);
        assertThat(fields(CallForm.of(base), noNumber)).containsExactly("leaderPhone");
    }

    @Test
    void forgedListsDoNotBreakIt() {
        CallForm form = bound(
                "seatSkill[3]",
                "haircut",
                "seatCount[3]",
                "99999",
                "risks[1]",
                "dog",
                "title[0]",
                "x",
                "minAge",
                "999999999999",
                "start",
                "9999999999-01-01T00:00",
                "end",
                "2026-03-14T24:61",
                "replyBy",
                "0000-00-00T00:00");
        assertThat(fields(form, base)).contains("seats", "minAge", "start", "end", "replyBy");
        assertThat(form.rows()).hasSizeBetween(3, 6);
    }

    private static List<String> fields(CallForm form, NewCall base) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> form.toNewCall(base));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream().map(Problem::field).toList();
    }

    /** As Spring binds a request. */
    private static CallForm bound(String... pairs) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < pairs.length; i += 2) {
            request.addParameter(pairs[i], pairs[i + 1]);
        }
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(org.springframework.core.ResolvableType.forClass(CallForm.class));
        binder.construct(request);
        assertThat(binder.getBindingResult().hasErrors()).isFalse();
        return (CallForm) java.util.Objects.requireNonNull(binder.getTarget());
    }
}
