package org.mantianxing.messages;

import org.jspecify.annotations.Nullable;
import org.mantianxing.orders.OrderStepped;

/** What those who work on an order are told at each step, and which of them. Queues show the rest. */
final class StaffNotices {
    private StaffNotices() {}

    /** Who is meant. */
    enum Whom {
        /** Who reviews it; the centre where nobody has claimed it. */
        REVIEWER,
        CENTRE,
        /** Staff of the place, and leaders of the team, that have it. */
        RECEIVER,
        /** Who has to act next. */
        WHOSE_TURN,
        /** The place an overdue order was lifted to. */
        LIFTED_TO
    }

    record ToStaff(Whom whom, Notice notice) {}

    /** The notice and for whom, or null where the step is no news to staff. */
    static @Nullable ToStaff of(OrderStepped it) {
        return switch (it.step()) {
            case DISPATCHED, PASSED_DOWN -> tell(Whom.RECEIVER, it, Tone.WARN, "新派来一单“{0}”（{1}），请发布招募；接不了就退回并写明原因。");
            case RETURNED -> tell(Whom.CENTRE, it, Tone.WARN, "“{0}”（{1}）被退单：{2}");
            case ANSWERED -> tell(Whom.REVIEWER, it, Tone.INFO, "“{0}”（{1}）的居民补充了说明，可以接着审核了。");
            case COMPLAINED -> tell(Whom.CENTRE, it, Tone.BAD, "居民对“{0}”（{1}）有投诉：{2}");
            case UNMET -> tell(Whom.CENTRE, it, Tone.BAD, "“{0}”（{1}）没有招满，要重新决定。");
            case UNSTAFFED -> tell(Whom.RECEIVER, it, Tone.WARN, "“{0}”（{1}）有志愿者退出，正在继续招募。");
            case CHANGED -> tell(Whom.WHOSE_TURN, it, Tone.INFO, "居民修改了“{0}”（{1}），请看一下。");
            case HURRIED -> tell(Whom.WHOSE_TURN, it, Tone.WARN, "居民在催“{0}”（{1}）。");
            case REMINDED -> tell(Whom.WHOSE_TURN, it, Tone.WARN, "“{0}”（{1}）快到时限了，请尽快处理。");
            case LIFTED -> tell(Whom.LIFTED_TO, it, Tone.BAD, "“{0}”（{1}）超过时限，已提到您这里，请处理。");
            case CANCELLED -> tell(Whom.WHOSE_TURN, it, Tone.INFO, "“{0}”（{1}）取消了，不用再办。");
            case PLACED,
                    REPLACED,
                    ACCEPTED,
                    RELEASED,
                    CORRECTED,
                    ASKED_BACK,
                    APPROVED,
                    REFUSED,
                    CALLED,
                    STAFFED,
                    CALLED_OFF,
                    BEGAN,
                    COMPLETED,
                    CONFIRMED,
                    RATED,
                    COMPLAINT_ANSWERED,
                    REOPENED -> null;
        };
    }

    private static ToStaff tell(Whom whom, OrderStepped it, Tone tone, String text) {
        return new ToStaff(
                whom, Notice.of(tone, "/console/orders/" + it.order(), text, it.title(), it.number(), it.words()));
    }
}
