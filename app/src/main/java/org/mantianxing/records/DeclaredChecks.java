package org.mantianxing.records;

import java.time.Duration;
import java.time.Instant;
import org.mantianxing.kernel.Checks;

/** What must be told of hours that were served elsewhere. */
final class DeclaredChecks {
    private static final Duration OLDEST = Duration.ofDays(3 * 366L);
    private static final int TEXT = 60;

    private DeclaredChecks() {}

    static void check(NewDeclared it, Instant now) {
        new Checks()
                .that(!it.title().isBlank(), "title", "请填写参加了什么活动")
                .that(it.title().length() <= TEXT, "title", "活动名称最多 {0} 个字", TEXT)
                .that(!it.organiser().isBlank(), "organiser", "请填写是谁组织的")
                .that(it.organiser().length() <= TEXT, "organiser", "组织单位最多 {0} 个字", TEXT)
                .that(!it.category().isBlank(), "category", "请选一个服务类别")
                .that(it.place().length() <= TEXT, "place", "地点最多 {0} 个字", TEXT)
                .that(!it.path().isBlank(), "site", "请选由哪个站点核对")
                .that(!it.started().isAfter(now), "day", "只能申报已经做完的服务")
                .that(it.started().isAfter(now.minus(OLDEST)), "day", "只能申报三年以内的服务")
                .that(it.minutes() >= 30, "minutes", "不到半小时的不计")
                .that(it.minutes() <= 12 * 60, "minutes", "一次最多申报 12 小时，多天的请分开报")
                .that(!it.words().isBlank(), "words", "请写明有什么证明，例如对方单位的证明、联系人和电话")
                .that(it.words().length() <= 300, "words", "说明最多 {0} 个字", 300)
                .done();
    }
}
