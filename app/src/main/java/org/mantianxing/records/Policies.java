package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mantianxing.district.Kept;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Component;

/** Which rule holds on which day; a new one never changes what was counted before it. */
@Component
class Policies {
    private static final int DAY = 24 * 60;
    private final PolicyStore store;
    private final HoursStore hours;
    private final Kept<List<HoursPolicy>> kept;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    Policies(PolicyStore store, HoursStore hours, Audit audit, Live live, Clock clock) {
        this.store = store;
        this.hours = hours;
        this.kept = new Kept<>(store::all);
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    HoursPolicy on(LocalDate day) {
        return on(kept.get(), day);
    }

    /** The rules as they stand, whichever node decided one last: of each day. */
    Function<LocalDate, HoursPolicy> forSure() {
        List<HoursPolicy> rules = store.all();
        return day -> on(rules, day);
    }

    private static HoursPolicy on(List<HoursPolicy> rules, LocalDate day) {
        return rules.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(HoursPolicy.USUAL);
    }

    HoursPolicy at(Instant moment) {
        return on(ChinaTime.date(moment));
    }

    List<HoursPolicy> all() {
        return kept.get();
    }

    void decide(Actor actor, NewPolicy wanted) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        check(wanted);
        Instant now = clock.instant();
        HoursPolicy policy = new HoursPolicy(
                Ids.at(now),
                wanted.validFrom(),
                wanted.dayMinutes(),
                wanted.reviewMinutes(),
                wanted.presencePercent(),
                wanted.nothingUpTo(),
                wanted.halfUpTo(),
                wanted.recordDays(),
                wanted.disputeDays(),
                wanted.stars(),
                wanted.pointsHour(),
                wanted.words().strip(),
                actor.account(),
                actor.name(),
                now);
        store.insert(policy);
        kept.forget();
        // points of what was recorded earlier on the rule's first day follow it
        if (policy.validFrom().equals(ChinaTime.date(now))) {
            live.changedForFigures(hours.entriesSince(policy.validFrom()).stream()
                    .map(one -> "hours:" + one)
                    .toList());
        }
        audit.write(actor, "HOURS_POLICY", null, policy.validFrom() + ": " + policy.words());
    }

    private void check(NewPolicy it) {
        List<Integer> stars = it.stars();
        new Checks()
                .that(!it.validFrom().isBefore(ChinaTime.today(clock)), "validFrom", "新规则从今天或以后开始，已经记下的时长不会重算")
                .that(it.validFrom().isBefore(ChinaTime.today(clock).plusYears(3)), "validFrom", "开始的日子离今天太远了，请写三年以内的")
                .that(it.dayMinutes() >= 60 && it.dayMinutes() <= DAY, "dayMinutes", "一天直接计入的时长要在 1 到 24 小时之间")
                .that(
                        it.reviewMinutes() >= it.dayMinutes() && it.reviewMinutes() <= DAY,
                        "reviewMinutes",
                        "上一级可批的时长不能少于直接计入的，也不能超过 24 小时")
                .that(it.presencePercent() >= 1 && it.presencePercent() <= 100, "presencePercent", "到场比例要在 1 到 100 之间")
                .that(
                        it.nothingUpTo() >= 0 && it.nothingUpTo() <= it.halfUpTo() && it.halfUpTo() < 60,
                        "halfUpTo",
                        "取整的两个界限要在 0 到 59 分钟之间，前一个不能大于后一个")
                .that(it.recordDays() >= 1 && it.recordDays() <= 10, "recordDays", "法规要求 10 个工作日内记录，只能更快")
                .that(it.disputeDays() >= 1 && it.disputeDays() <= 365, "disputeDays", "提出异议的天数要在 1 到 365 之间")
                .that(
                        !stars.isEmpty()
                                && stars.size() <= 10
                                && stars.getFirst() > 0
                                && IntStream.range(1, stars.size()).allMatch(i -> stars.get(i) > stars.get(i - 1)),
                        "stars",
                        "星级的小时数要从小到大写，例如 100 300 600 1000 1500")
                .that(it.pointsHour() >= 0 && it.pointsHour() <= 1000, "pointsHour", "每小时的积分要在 0 到 1000 之间，不发积分就写 0")
                .that(!it.words().isBlank(), "words", "请写明依据，例如文件名称和文号")
                .that(it.words().length() <= 300, "words", "依据最多 {0} 个字", 300)
                .done();
    }
}
