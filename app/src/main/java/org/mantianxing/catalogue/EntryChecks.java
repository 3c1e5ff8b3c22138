package org.mantianxing.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.springframework.stereotype.Component;

/** How an entry must be; fields are named as the form names them. */
@Component
class EntryChecks {
    private static final int MOST_SEATS = 200;
    private final CatalogueStore store;
    private final Lists lists;
    private final Sites sites;

    EntryChecks(CatalogueStore store, Lists lists, Sites sites) {
        this.store = store;
        this.lists = lists;
        this.sites = sites;
    }

    /** Throws Invalid with everything that cannot be taken. */
    void check(Actor actor, NewEntry entry) {
        Checks checks = new Checks()
                .that(!entry.name().isEmpty(), "name", "请写服务的名称")
                .that(length(entry.name()) <= 30, "name", "名称最多 {0} 个字", 30)
                .that(length(entry.nameEn()) <= 80, "nameEn", "英文名称最多 {0} 个字", 80)
                .that(!entry.summary().isEmpty(), "summary", "请用一句话说明这项服务")
                .that(length(entry.summary()) <= 60, "summary", "一句话说明最多 {0} 个字", 60)
                .that(!entry.description().isEmpty(), "description", "请写清楚服务的内容")
                .that(length(entry.description()) <= 1000, "description", "内容最多 {0} 个字", 1000)
                .that(
                        store.categories().stream()
                                .anyMatch(one -> one.current() && one.code().equals(entry.category())),
                        "category",
                        "请从列表里选一个服务类别")
                .that(entry.minutes() >= 10 && entry.minutes() <= 1440, "minutes", "服务时间请填 10 分钟到 24 小时")
                .that(entry.leadDays() >= 0 && entry.leadDays() <= 60, "leadDays", "提前的天数请填 0 到 60");
        Integer capacity = entry.capacityWeek();
        checks.that(capacity == null || (capacity >= 1 && capacity <= 1000), "capacity", "每周能接的单数请填 1 到 1000，不限就不填")
                .that(
                        entry.risks().stream()
                                .allMatch(code ->
                                        lists.find(actor, "risk-kinds", code).isPresent()),
                        "risks",
                        "请从列表里选风险");
        areas(actor, entry, checks);
        seats(entry, checks);
        checks.done();
    }

    private void areas(Actor actor, NewEntry entry, Checks checks) {
        Set<String> paths = sites.list(actor).stream().map(Site::path).collect(Collectors.toSet());
        checks.that(paths.containsAll(entry.areas()), "areas", "请从列表里选服务的地方");
    }

    private void seats(NewEntry entry, Checks checks) {
        Set<String> skills = store.skills().stream().map(Skill::code).collect(Collectors.toSet());
        List<String> wanted = entry.seats().stream().map(ItemSeat::skill).toList();
        checks.that(!entry.seats().isEmpty(), "seats", "请写明通常要几名志愿者")
                .that(
                        entry.seats().stream().allMatch(seat -> seat.count() >= 1) && entry.headcount() <= MOST_SEATS,
                        "seats",
                        "志愿者人数请填 1 到 200")
                .that(wanted.stream().allMatch(skill -> skill.isEmpty() || skills.contains(skill)), "seats", "请从列表里选技能")
                .that(wanted.stream().distinct().count() == wanted.size(), "seats", "同一种技能请写在一行里");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
