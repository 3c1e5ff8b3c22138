package org.mantianxing.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.district.Town;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.PlainPeople;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Total;
import org.mantianxing.records.Totals;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/**
 * The archive in the clear, by the elements that the record of service asks for (order 67 of the Ministry of Civil Affairs,
 * 2021; docs/elements.md): the columns that the import of lists reads. Those of minors only for the centre.
 */
@Component
class PlainSheets {
    /** So many people at once. */
    static final int MOST = 2_000;

    /** A reason that is longer is asked for again. */
    private static final int LONGEST = 100;

    private static final int MINUTES_AN_HOUR = 60;
    private final Volunteers volunteers;
    private final PlainPeople people;
    private final Told told;
    private final Clock clock;

    /** What codes and ids are called. */
    @Component("plainSheetTold")
    record Told(Sites sites, Catalogue catalogue, Lists lists, Teams teams, Totals totals) {}

    PlainSheets(Volunteers volunteers, PlainPeople people, Told told, Clock clock) {
        this.volunteers = volunteers;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    /** Empty while no reason is given, which is asked for then; throws Refused for too many people. */
    Table of(Actor actor, VolunteerQuery query, String why) {
        Permissions.requireEver(actor, Command.PERSON_UNMASK);
        boolean told = !why.isEmpty() && why.codePointCount(0, why.length()) <= LONGEST;
        List<List<@Nullable Object>> rows = told ? rows(actor, query, why) : List.of();
        return new Table(Words.of("志愿者全部资料"), headings(), rows, notes(), true);
    }

    private List<List<@Nullable Object>> rows(Actor actor, VolunteerQuery query, String why) {
        List<Volunteer> found = volunteers.list(actor, query.from("", MOST + 1)).rows();
        if (found.size() > MOST) {
            throw new Refused("一次最多导出 {0} 人的全部资料，请把条件再缩小一些", MOST);
        }
        Reach reach = Permissions.reach(actor, Command.PERSON_UNMASK);
        int year = ChinaTime.today(clock).getYear();
        List<Volunteer> shown = found.stream()
                .filter(one -> reach.everywhere() || (reach.covers(one.path()) && !one.minor(year)))
                .toList();
        Map<UUID, PlainPeople.Plain> plain =
                people.reveal(actor, shown.stream().map(Volunteer::id).toList(), why);
        Names names = names(actor, shown);
        return shown.stream()
                .filter(one -> plain.containsKey(one.id()))
                .map(one -> cells(one, plain.get(one.id()), names))
                .toList();
    }

    private record Names(
            Map<String, String> skills,
            Map<UUID, String> places,
            Map<UUID, String> towns,
            Map<String, Map<String, String>> lists,
            Map<UUID, String> teams,
            Map<UUID, Total> totals) {
        String of(String list, String code) {
            return lists.getOrDefault(list, Map.of()).getOrDefault(code, "");
        }
    }

    private Names names(Actor actor, Collection<Volunteer> shown) {
        Map<UUID, String> towns = new HashMap<>();
        for (Town town : told.sites().towns(actor)) {
            town.stations()
                    .forEach(station -> towns.put(station.id(), town.institute().name()));
        }
        List<UUID> ids = shown.stream().map(Volunteer::id).toList();
        return new Names(
                told.catalogue().skills(actor).stream().collect(Collectors.toMap(Skill::code, Skill::name)),
                told.sites().list(actor).stream().collect(Collectors.toMap(Site::id, Site::name)),
                towns,
                List.of("politics", "schooling", "languages").stream()
                        .collect(Collectors.toMap(
                                list -> list,
                                list -> told.lists().of(actor, list).stream()
                                        .collect(Collectors.toMap(Choice::code, Choice::text)))),
                told.teams().firstOf(actor, ids),
                told.totals().of(actor, ids).stream().collect(Collectors.toMap(Total::volunteer, one -> one)));
    }

    private static List<@Nullable Object> cells(Volunteer one, PlainPeople.@Nullable Plain plain, Names names) {
        IdPaper paper = plain == null ? null : plain.paper();
        Total total = names.totals().get(one.id());
        return Arrays.asList(
                plain == null ? "" : plain.name(),
                sex(one.sex()),
                birth(one, paper),
                paper == null ? "" : paper.kind().words(),
                paper == null ? "" : paper.number(),
                names.towns().getOrDefault(one.site(), ""),
                names.places().getOrDefault(one.site(), ""),
                plain == null ? "" : plain.phone(),
                called(one.skills().stream().sorted().toList(), names.skills()),
                one.wishes(),
                names.of("politics", one.politics()),
                names.of("schooling", one.schooling()),
                called(one.languages(), names.lists().getOrDefault("languages", Map.of())),
                names.teams().getOrDefault(one.id(), ""),
                ChinaTime.date(one.registeredAt()).toString(),
                one.number(),
                Words.of(one.state().words()),
                total == null ? 0 : (double) total.minutes() / MINUTES_AN_HOUR);
    }

    private static String called(Collection<String> codes, Map<String, String> names) {
        return codes.stream().map(names::get).filter(name -> name != null).collect(Collectors.joining("、"));
    }

    /** By GB/T 2261.1; what nobody said stays empty. */
    private static String sex(String code) {
        return switch (code) {
            case "1" -> "男";
            case "2" -> "女";
            default -> "";
        };
    }

    private static String birth(Volunteer one, @Nullable IdPaper paper) {
        Optional<LocalDate> day = paper == null ? Optional.empty() : paper.birth();
        return day.map(LocalDate::toString)
                .orElse(one.birthYear() == null ? "" : one.birthYear().toString());
    }

    private static final List<List<Words>> ELEMENTS = List.of(
            List.of(Words.of("姓名"), Words.of("证件上的全名")),
            List.of(Words.of("性别"), Words.of("GB/T 2261.1：1 男，2 女，9 没说")),
            List.of(Words.of("出生日期"), Words.of("有居民身份证的按证件；没有的只有年份")),
            List.of(Words.of("证件类型"), Words.of("居民身份证、港澳台通行证和居住证、外国人永久居留身份证、护照")),
            List.of(Words.of("证件号码"), Words.of("居民身份证按 GB 11643")),
            List.of(Words.of("镇街道"), Words.of("居住区域的上一级，GB/T 10114")),
            List.of(Words.of("村社区"), Words.of("居住区域")),
            List.of(Words.of("手机号"), Words.of("联系方式")),
            List.of(Words.of("专业技能"), Words.of("技能目录里的名称，用顿号隔开")),
            List.of(Words.of("服务意愿"), Words.of("本人写的服务类别和意愿")),
            List.of(Words.of("政治面貌"), Words.of("GB/T 4762 的名称")),
            List.of(Words.of("文化程度"), Words.of("GB/T 4658 的名称")),
            List.of(Words.of("语言"), Words.of("语言和方言，用顿号隔开")),
            List.of(Words.of("所属团队"), Words.of("有几支的，写主要的一支")),
            List.of(Words.of("注册日期"), Words.of("成为志愿者的日期")),
            List.of(Words.of("志愿者编号"), Words.of("本平台的编号，不含个人信息")),
            List.of(Words.of("情况"), Words.of("在册、暂停、退出等")),
            List.of(Words.of("服务时长"), Words.of("本平台记录的小时数，不含自报的")));

    private static List<Words> headings() {
        return ELEMENTS.stream().map(List::getFirst).toList();
    }

    private static List<List<Words>> notes() {
        return ELEMENTS;
    }
}
