package org.mantianxing.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.ActivityEvent.AtRisk;
import org.mantianxing.activities.ActivityEvent.Began;
import org.mantianxing.activities.ActivityEvent.Called;
import org.mantianxing.activities.ActivityEvent.Cancelled;
import org.mantianxing.activities.ActivityEvent.Finished;
import org.mantianxing.activities.ActivityEvent.HandoverAnswered;
import org.mantianxing.activities.ActivityEvent.HandoverAsked;
import org.mantianxing.activities.ActivityEvent.Offered;
import org.mantianxing.activities.ActivityEvent.PassedOn;
import org.mantianxing.activities.ActivityEvent.Reminded;
import org.mantianxing.activities.ActivityEvent.Rescheduled;
import org.mantianxing.activities.ActivityEvent.SeatLeft;
import org.mantianxing.activities.ActivityEvent.SeatTaken;
import org.mantianxing.activities.ActivityEvent.Staffed;
import org.mantianxing.activities.ActivityEvent.SwapAsked;
import org.mantianxing.activities.ActivityEvent.Unmet;
import org.mantianxing.activities.ActivityEvent.Unstaffed;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.volunteers.BarTold;
import org.mantianxing.volunteers.ConsentTold;
import org.mantianxing.volunteers.ProofTold;

/** What volunteers and leaders are told of an activity. */
final class VolunteerNotices {
    private VolunteerNotices() {}

    record ToPeople(List<UUID> people, Notice notice) {}

    /**
     * The notices of one happening.
     *
     * @param start when the activity begins, asked only where the event does not say
     */
    static List<ToPeople> of(ActivityEvent event, Supplier<@Nullable Instant> start) {
        return switch (event) {
            case Offered it -> List.of(one(it.volunteer(), offer(it)));
            case SeatTaken it -> List.of(one(it.volunteer(), seat(it)));
            case SeatLeft it ->
                Stream.ofNullable(it.leader())
                        .map(leader -> one(leader, left(it)))
                        .toList();
            case Finished it ->
                List.of(
                        new ToPeople(
                                it.came(), Notice.of(Tone.GOOD, "/me/record", "谢谢您参加“{0}”，时长已记入您的服务记录。", it.title())),
                        new ToPeople(it.missed(), say(it, Tone.INFO, "“{0}”没有您的签到。如果您来了，请告诉负责人，可以补正；没能来也没关系。")));
            case Rescheduled it ->
                List.of(
                        new ToPeople(it.holders(), moved(it, "“{0}”改了：{1}开始，在{2}。去不了的话，请打开任务页退出。")),
                        new ToPeople(it.released(), moved(it, "“{0}”改到{1}，在{2}，和您的另一个任务冲突，名额已经替您退了，不算临时退出。")));
            case PassedOn it -> List.of(one(it.volunteer(), say(it, Tone.INFO, "“{0}”的名额没有及时确认，让给下一位了。还想来的话，可以再候补。")));
            case HandoverAsked it ->
                List.of(one(
                        it.taker(),
                        Notice.of(
                                        Tone.WARN,
                                        "/tasks/" + it.activity(),
                                        "有志愿者想请您代替参加“{0}”，{1}开始。请点开答复，不方便也没关系。",
                                        it.title(),
                                        it.start())
                                .alsoByPhone()
                                .starting(it.start())));
            case SwapAsked it ->
                List.of(one(
                        it.giver(),
                        Notice.of(
                                        Tone.WARN,
                                        "/tasks/" + it.activity(),
                                        "您请的人愿意代替您参加“{0}”，想请您换去“{1}”，{2}开始。请点开答复。",
                                        it.title(),
                                        it.other(),
                                        it.otherStart())
                                .alsoByPhone()
                                .starting(it.otherStart())));
            case HandoverAnswered it ->
                List.of(one(
                        it.giver(),
                        it.taken()
                                ? say(it, Tone.GOOD, "“{0}”有人代替您去了，您不用来了，谢谢提前安排。")
                                : say(it, Tone.WARN, "您请的人这次代替不了“{0}”，名额还是您的。").alsoByPhone()));
            case Reminded it -> List.of(new ToPeople(it.holders(), reminder(it)));
            case AtRisk it ->
                Stream.ofNullable(it.leader())
                        .map(leader -> one(leader, risk(it)))
                        .toList();
            case Cancelled it -> List.of(new ToPeople(it.holders(), cancelled(it, start.get())));
            case Unmet it ->
                List.of(new ToPeople(
                        it.holders(),
                        say(it, Tone.WARN, "“{0}”人没有招满，这次不办了，谢谢您愿意来。")
                                .alsoByPhone()
                                .starting(start.get())));
            case Called _, Staffed _, Unstaffed _, Began _ -> List.of();
        };
    }

    /** What is told of a certificate. */
    static Notice of(ProofTold it) {
        String link = "/me/proofs";
        return switch (it.what()) {
            case OFFERED ->
                Notice.of(Tone.WARN, "/console/proofs/" + it.whose().proof(), "有志愿者上传了“{0}”的证书，请核对。", it.skill());
            case VERIFIED -> Notice.of(Tone.GOOD, link, "您的“{0}”证书核对过了，有这样的招募会告诉您。", it.skill());
            case REFUSED -> Notice.of(Tone.WARN, link, "您的“{0}”证书没有通过核对：{1}", it.skill(), it.why());
            case ENDING -> Notice.of(Tone.WARN, link, "您的“{0}”证书还有 {1} 天到期，换了新证请上传，免得接不到招募。", it.skill(), days(it));
            case EARNED ->
                it.expires() == null
                        ? Notice.of(Tone.GOOD, "/me/training", "恭喜，您取得了“{0}”的资质，要这项本领的招募会找到您。", it.skill())
                        : Notice.of(
                                Tone.GOOD,
                                "/me/training",
                                "恭喜，您取得了“{0}”的资质，有效期到 {1}，要这项本领的招募会找到您。",
                                it.skill(),
                                it.expires());
            case REVOKED -> Notice.of(Tone.WARN, link, "您的“{0}”证书被收回了：{1}。有话要说，请联系实践站。", it.skill(), it.why());
            case EARNED_ENDING ->
                Notice.of(Tone.WARN, "/training", "您的“{0}”资质还有 {1} 天到期，再参加一次培训就能续上。", it.skill(), days(it));
            case EARNED_ENDED -> Notice.of(Tone.WARN, "/training", "您的“{0}”资质到期了，这项技能暂时不算。再参加一次培训就能续上。", it.skill());
            case ENDED -> Notice.of(Tone.WARN, link, "您的“{0}”证书到期了，这项技能暂时不算。换了新证请上传。", it.skill());
        };
    }

    /** What is told of a guardian's consent: to the guardian who is asked, to the minor of the answer. */
    static Notice of(ConsentTold it) {
        return switch (it.what()) {
            case ASKED ->
                Notice.of(Tone.WARN, "/me", "{0} 想当志愿者，写您是监护人。请点开看一看，同意或不同意都可以。", it.name())
                        .alsoByPhone();
            case GIVEN -> Notice.of(Tone.GOOD, "/me", "监护人同意了，您是志愿者了，欢迎！");
            case REFUSED -> Notice.of(Tone.INFO, "/me", "监护人这次没有同意，先跟他商量商量。");
            case WITHDRAWN -> Notice.of(Tone.WARN, "/me/guardian", "监护人收回了同意，您的任务退了，做过的时长还在。");
        };
    }

    /** What somebody is told who was barred, or may serve again. */
    static Notice of(BarTold it) {
        LocalDate until = it.until();
        if (it.lifted()) {
            return Notice.of(Tone.GOOD, "/me", "您的志愿者登记恢复了，欢迎回来。");
        }
        return until == null
                ? Notice.of(Tone.WARN, "/me", "您的志愿者登记停用了：{0}。有话要说，请联系实践站。", it.why())
                : Notice.of(Tone.WARN, "/me", "您的志愿者登记停用到 {0}：{1}。有话要说，请联系实践站。", until, it.why());
    }

    private static long days(ProofTold it) {
        return it.expires() == null ? 0 : ChronoUnit.DAYS.between(ChinaTime.date(it.at()), it.expires());
    }

    private static Notice offer(Offered it) {
        String text = it.reasons().isBlank()
                ? "想请您参加“{0}”，{1}开始。请在 {2}前回复，不方便也没关系。"
                : "想请您参加“{0}”（{3}），{1}开始。请在 {2}前回复，不方便也没关系。";
        return Notice.of(
                        Tone.WARN,
                        "/tasks/" + it.activity(),
                        text,
                        it.title(),
                        it.start(),
                        it.expires(),
                        String.join(" · ", it.reasons().strip().lines().toList()))
                .alsoByPhone()
                .starting(it.start());
    }

    private static Notice seat(SeatTaken it) {
        if (it.promoted() && it.answerBy() != null) {
            return Notice.of(
                            Tone.WARN,
                            "/tasks/" + it.activity(),
                            "有人退出，轮到您参加“{0}”了，{1}开始。请在 {2}前点开确认，过时就让给下一位。",
                            it.title(),
                            it.start(),
                            it.answerBy())
                    .alsoByPhone()
                    .starting(it.start());
        }
        return it.promoted()
                ? Notice.of(
                                Tone.GOOD,
                                "/tasks/" + it.activity(),
                                "有人退出，您从候补转为“{0}”的志愿者了，{1}开始。去不了请尽早退出。",
                                it.title(),
                                it.start())
                        .alsoByPhone()
                        .starting(it.start())
                : Notice.of(Tone.GOOD, "/tasks/" + it.activity(), "“{0}”定下来了，{1}开始，谢谢您来。", it.title(), it.start());
    }

    private static Notice left(SeatLeft it) {
        return it.late()
                ? say(it, Tone.BAD, "离开始不到一天，有志愿者退出“{0}”，正在找人补上。").alsoByPhone()
                : say(it, Tone.WARN, "有志愿者退出“{0}”，正在找人补上。");
    }

    private static Notice reminder(Reminded it) {
        String text = it.soon() ? "“{0}”{1}开始，在{2}，等您来。来不了请马上说一声。" : "别忘了：“{0}”{1}开始，在{2}。请点开确认一下，来不了也请早点说。";
        return Notice.of(Tone.INFO, "/tasks/" + it.activity(), text, it.title(), it.start(), it.place())
                .alsoByPhone()
                .starting(it.start());
    }

    private static Notice risk(AtRisk it) {
        return Notice.of(
                        Tone.WARN,
                        "/tasks/" + it.activity() + "/lead",
                        "“{0}”{1}开始，要 {2} 人，现在报名 {3} 人，确认会来的 {4} 人。请看一下要不要多请几个人。",
                        it.title(),
                        it.start(),
                        it.seats(),
                        it.taken(),
                        it.confirmed())
                .alsoByPhone()
                .starting(it.start());
    }

    private static Notice moved(Rescheduled it, String text) {
        return Notice.of(Tone.WARN, "/tasks/" + it.activity(), text, it.title(), it.start(), it.place())
                .alsoByPhone()
                .starting(it.start());
    }

    private static Notice cancelled(Cancelled it, @Nullable Instant start) {
        Notice notice = it.words().isBlank()
                ? say(it, Tone.BAD, "“{0}”取消了，不用来了。")
                : Notice.of(Tone.BAD, "/tasks/" + it.activity(), "“{0}”取消了，不用来了：{1}", it.title(), it.words());
        return notice.alsoByPhone().starting(start);
    }

    private static Notice say(ActivityEvent it, Tone tone, String text) {
        return Notice.of(tone, "/tasks/" + it.activity(), text, it.title());
    }

    private static ToPeople one(UUID person, Notice notice) {
        return new ToPeople(List.of(person), notice);
    }
}
