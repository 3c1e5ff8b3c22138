package org.mantianxing.messages;

import org.jspecify.annotations.Nullable;
import org.mantianxing.orders.OrderStepped;

/** What the one who ordered is told at each step, in words that need no explanation. */
final class RequesterNotices {
    private RequesterNotices() {}

    /** The notice, or null where the step is no news to this person. */
    static @Nullable Notice of(OrderStepped it) {
        return switch (it.step()) {
            case PLACED -> say(it, Tone.GOOD, "工作人员帮您点了“{0}”，单号 {1}。", it.number());
            case ACCEPTED -> say(it, Tone.INFO, "中心接下了您点的“{0}”，正在审核。");
            case ASKED_BACK ->
                withWords(it, Tone.WARN, "“{0}”还要您补充一下：{1}", "“{0}”还要您补充一下说明。").alsoByPhone();
            case CORRECTED -> withWords(it, Tone.INFO, "“{0}”的信息有更正：{1}", "“{0}”的信息有更正。");
            case APPROVED -> say(it, Tone.GOOD, "“{0}”审核通过了，接下来会安排给合适的站点。");
            case REFUSED ->
                withWords(it, Tone.BAD, "很抱歉，“{0}”没有通过：{1}", "很抱歉，“{0}”没有通过。").alsoByPhone();
            case DISPATCHED -> say(it, Tone.INFO, "“{0}”已经派出去了，接到的站点会找志愿者。");
            case CALLED -> say(it, Tone.INFO, "“{0}”正在招募志愿者。");
            case STAFFED -> say(it, Tone.GOOD, "“{0}”的志愿者到齐了，请按约定的时间等候。");
            case UNSTAFFED -> say(it, Tone.WARN, "“{0}”有志愿者临时来不了，正在找人补上。");
            case REPLACED -> say(it, Tone.INFO, "“{0}”换了一位志愿者，时间和地点不变。");
            case CALLED_OFF ->
                withWords(it, Tone.WARN, "“{0}”原来的安排取消了，站点会重新安排。原因：{1}", "“{0}”原来的安排取消了，站点会重新安排。")
                        .alsoByPhone();
            case BEGAN -> say(it, Tone.INFO, "“{0}”的志愿者已经到了，服务开始。");
            case COMPLETED -> say(it, Tone.GOOD, "“{0}”做完了，请您确认并评价。");
            case CONFIRMED -> it.actor() == null ? say(it, Tone.INFO, "“{0}”已自动确认完成，您仍然可以评价。") : null;
            case COMPLAINT_ANSWERED ->
                withWords(it, Tone.INFO, "您对“{0}”的投诉有了答复：{1}", "您对“{0}”的投诉有了答复。")
                        .alsoByPhone();
            case UNMET -> say(it, Tone.BAD, "很抱歉，“{0}”没有等到足够的志愿者。中心会重新安排，并告诉您。").alsoByPhone();
            case REOPENED -> say(it, Tone.INFO, "“{0}”正在重新安排。");
            case CANCELLED ->
                withWords(it, Tone.BAD, "“{0}”取消了：{1}", "“{0}”取消了。").alsoByPhone();
            case REMINDED ->
                switch (it.state()) {
                    case ASKED_BACK -> say(it, Tone.WARN, "“{0}”还在等您补充说明。").alsoByPhone();
                    case COMPLETED -> say(it, Tone.INFO, "“{0}”做完了，还没有确认，请您看一看。");
                    default -> null;
                };
            case RELEASED, ANSWERED, PASSED_DOWN, RETURNED, RATED, COMPLAINED, HURRIED, CHANGED, LIFTED -> null;
        };
    }

    private static Notice say(OrderStepped it, Tone tone, String text) {
        return Notice.of(tone, link(it), text, it.title());
    }

    private static Notice say(OrderStepped it, Tone tone, String text, String more) {
        return Notice.of(tone, link(it), text, it.title(), more);
    }

    private static Notice withWords(OrderStepped it, Tone tone, String withWords, String without) {
        return it.words().isBlank() ? say(it, tone, without) : say(it, tone, withWords, it.words());
    }

    private static String link(OrderStepped it) {
        return "/orders/" + it.order();
    }
}
