package org.mantianxing.messages;

import org.mantianxing.records.ClaimDecided;
import org.mantianxing.records.HoursDue;
import org.mantianxing.records.StarGiven;

/** What people are told of hours: those who decide, and those whose hours they are. */
final class HoursNotices {
    private HoursNotices() {}

    static Notice of(HoursDue it) {
        String link =
                it.sheet() != null ? "/console/hours/sheets/" + it.sheet() : "/console/hours/claims/" + it.claim();
        return switch (it.why()) {
            case ASKED -> Notice.of(Tone.WARN, link, "“{0}”有时长等您核对，请在 {1}前处理。", it.title(), it.due());
            case REMINDED -> Notice.of(Tone.WARN, link, "“{0}”的服务记录快到期了，请在 {1}前核对。", it.title(), it.due());
            case LIFTED -> Notice.of(Tone.BAD, link, "“{0}”的服务时长过了期限还没有核对，已提到您这里，请处理。", it.title());
        };
    }

    static Notice of(ClaimDecided it) {
        return switch (it.kind()) {
            case LONG_DAY ->
                it.granted() ? good("“{0}”那天超过上限的时长核对过了，认可 {1} 分钟。", it) : bad("“{0}”那天超过上限的时长没有认可：{2}", it);
            case TYPED -> it.granted() ? good("给您补记了“{0}”的服务时长 {1} 分钟。", it) : bad("给您补记的“{0}”没有通过核对：{2}", it);
            case DECLARED -> it.granted() ? good("您申报的“{0}”核对过了，记为外地服务 {1} 分钟。", it) : bad("您申报的“{0}”没有通过核对：{2}", it);
            case DISPUTE -> it.granted() ? good("您对“{0}”时长的异议核对过了，现在是 {1} 分钟。", it) : bad("您对“{0}”时长的异议没有同意：{2}", it);
        };
    }

    static Notice of(StarGiven it) {
        return it.given()
                ? Notice.of(Tone.GOOD, "/me/record", "您的服务时长达到了 {0} 星级标准，谢谢您一路坚持！", it.star())
                : Notice.of(Tone.INFO, "/me/record", "时长更正以后，您现在是 {0} 星级志愿者。", it.star() - 1);
    }

    private static Notice good(String text, ClaimDecided it) {
        return Notice.of(Tone.GOOD, "/me/record", text, it.title(), it.minutes(), it.words());
    }

    private static Notice bad(String text, ClaimDecided it) {
        return Notice.of(Tone.WARN, "/me/record", text, it.title(), it.minutes(), it.words());
    }
}
