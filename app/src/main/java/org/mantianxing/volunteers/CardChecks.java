package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.stereotype.Component;

/** What a volunteer's card must say, all of it said at once. */
@Component
class CardChecks {
    private static final int YOUNGEST = 14;
    private static final int ALL_WEEK = (1 << 21) - 1;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Clock clock;

    CardChecks(Sites sites, Catalogue catalogue, Lists lists, Clock clock) {
        this.sites = sites;
        this.catalogue = catalogue;
        this.lists = lists;
        this.clock = clock;
    }

    /** The lists that a card chooses from. */
    record Known(Set<String> skills, Set<String> languages, Set<String> politics, Set<String> schooling) {}

    Known known(Actor actor) {
        return new Known(
                catalogue.skills(actor).stream()
                        .filter(skill -> skill.parent() != null)
                        .map(Skill::code)
                        .collect(Collectors.toSet()),
                codes(actor, "languages"),
                codes(actor, "politics"),
                codes(actor, "schooling"));
    }

    private Set<String> codes(Actor actor, String list) {
        return lists.of(actor, list).stream().map(Choice::code).collect(Collectors.toSet());
    }

    /** Checks a card and returns its home station. {@code name}: how the person will be called, null not to ask. */
    Site check(Actor actor, NewVolunteer card, @Nullable String name, Known known) {
        Site home = sites.find(actor, card.site()).orElse(null);
        new Checks()
                .that(name == null || !name.isBlank(), "name", "请填写您的姓名")
                .that(name == null || name.codePointCount(0, name.length()) <= 30, "name", "姓名最多 30 个字")
                .that(isHome(home), "site", "请选择您住的村或社区")
                .that(possible(card.birthYear()), "birthYear", "请填写四位数的出生年份，例如 1975")
                .that(!tooYoung(card.birthYear()), "birthYear", "未满 {0} 岁的由监护人登记，在监护人手机上的“我的”里", YOUNGEST)
                .that(Set.of("0", "1", "2", "9").contains(card.sex()), "sex", "请选择性别，也可以不说明")
                .that(card.free() >= 0 && card.free() <= ALL_WEEK, "free", "空闲时间没有填对，请重新勾选")
                .that(card.maxMetres() >= 100 && card.maxMetres() <= 100_000, "maxMetres", "距离请填 0.1 到 100 公里")
                .that(card.skills().size() <= 40, "skills", "技能最多选 40 项")
                .that(known.skills().containsAll(card.skills()), "skills", "有的技能已经不在名单里，请重新选择")
                .that(known.languages().containsAll(card.languages()), "languages", "有的语言不在名单里，请重新选择")
                .that(told(card.politics(), known.politics()), "politics", "请从名单里选政治面貌，也可以不说明")
                .that(told(card.schooling(), known.schooling()), "schooling", "请从名单里选文化程度，也可以不说明")
                .that(card.wishes().length() <= 500, "wishes", "最多写 500 个字")
                .done();
        return sites.get(actor, card.site());
    }

    private static boolean told(String code, Set<String> known) {
        return code.isEmpty() || known.contains(code);
    }

    private static boolean isHome(@Nullable Site site) {
        return site != null && site.level() == Site.Level.STATION;
    }

    /** Throws Invalid where a card contradicts the document that is shown with it. */
    static void check(NewVolunteer card, IdPaper paper) {
        Integer born = card.birthYear();
        new Checks()
                .that(
                        born == null
                                || paper.birth()
                                        .filter(date -> date.getYear() != born)
                                        .isEmpty(),
                        "birthYear",
                        "和证件号码里的出生年份不一样，请看看哪个写错了")
                .that(
                        card.sex().equals(IdPaper.UNSAID)
                                || paper.sex().equals(IdPaper.UNSAID)
                                || card.sex().equals(paper.sex()),
                        "sex",
                        "和证件号码里的性别不一样，请看看哪个写错了")
                .done();
    }

    private boolean possible(@Nullable Integer birthYear) {
        int year = ChinaTime.today(clock).getYear();
        return birthYear == null || (birthYear > year - 120 && birthYear <= year);
    }

    private boolean tooYoung(@Nullable Integer birthYear) {
        int year = ChinaTime.today(clock).getYear();
        return birthYear != null && birthYear <= year && birthYear > year - YOUNGEST;
    }
}
