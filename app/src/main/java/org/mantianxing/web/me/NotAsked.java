package org.mantianxing.web.me;

import java.util.List;
import org.mantianxing.activities.Silence;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Reason;

/**
 * Why some calls did not come, and where that can be changed.
 *
 * @param to a page of one's own, empty where nothing is to be changed
 */
public record NotAsked(Words why, int calls, String to) {
    static List<NotAsked> of(Silence silence) {
        return silence.reasons().stream()
                .map(one -> new NotAsked(why(one.getKey()), one.getValue(), to(one.getKey())))
                .toList();
    }

    private static Words why(Reason.Code code) {
        return switch (code) {
            case PAUSED -> Words.of("您正在暂停");
            case WANTS_NO_CALLS -> Words.of("您选了不用告诉我");
            case OTHER_AREA -> Words.of("在别的镇街，您选了只收本地的");
            case LACKS_SKILL -> Words.of("要会的本事，您的资料里没有");
            case UNPROVEN -> Words.of("要有核对过、没到期的证书");
            case TOO_YOUNG -> Words.of("年龄还不到");
            case AGE_NOT_TOLD -> Words.of("有年龄要求，您没填出生年份");
            case NOT_FREE -> Words.of("那时您填的是没空");
            case AWAY -> Words.of("那几天您说了不方便");
            case TOO_FAR -> Words.of("比您愿意走的远");
            case BUSY -> Words.of("那时您有别的任务");
            case ASKED_OFTEN -> Words.of("这一周请过您几次了，先让您歇歇");
            default -> Words.of("别的原因");
        };
    }

    private static String to(Reason.Code code) {
        return switch (code) {
            case PAUSED, WANTS_NO_CALLS, OTHER_AREA -> "/me/offers#offers";
            case AWAY -> "/me/offers#away";
            case UNPROVEN -> "/me/proofs";
            case LACKS_SKILL, AGE_NOT_TOLD, NOT_FREE, TOO_FAR -> "/me/volunteer";
            default -> "";
        };
    }
}
