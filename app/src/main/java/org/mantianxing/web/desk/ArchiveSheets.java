package org.mantianxing.web.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** The archive as a sheet: masked as on the page. */
@Component
class ArchiveSheets {
    private static final int PAGE = 200;
    private static final List<Words> HEADINGS = List.of(
            Words.of("姓名"),
            Words.of("编号"),
            Words.of("年龄"),
            Words.of("住在"),
            Words.of("技能"),
            Words.of("情况"),
            Words.of("登记时间"));
    private final Volunteers volunteers;
    private final Catalogue catalogue;
    private final Sites sites;
    private final Clock clock;

    ArchiveSheets(Volunteers volunteers, Catalogue catalogue, Sites sites, Clock clock) {
        this.volunteers = volunteers;
        this.catalogue = catalogue;
        this.sites = sites;
        this.clock = clock;
    }

    Table of(Actor actor, VolunteerQuery query) {
        Names names = new Names(
                catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, Skill::name)),
                sites.list(actor).stream().collect(Collectors.toMap(Site::id, Site::name)),
                ChinaTime.date(clock.instant()).getYear());
        return new Table(
                        Words.of("志愿者"),
                        HEADINGS,
                        Table.paged(key -> volunteers.list(actor, page(query, key)), one -> cells(one, names)))
                .ofPeople();
    }

    private static VolunteerQuery page(VolunteerQuery query, @Nullable String key) {
        return query.from(key == null ? "" : key, PAGE);
    }

    private record Names(Map<String, String> skills, Map<UUID, String> places, int year) {}

    private static List<@Nullable Object> cells(Volunteer one, Names names) {
        Integer born = one.birthYear();
        return Arrays.asList(
                one.nameMasked(),
                one.number(),
                born == null ? null : names.year() - born,
                names.places().getOrDefault(one.site(), ""),
                one.skills().stream()
                        .sorted()
                        .map(code -> names.skills().getOrDefault(code, ""))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining("、")),
                Words.of(one.state().words()),
                one.registeredAt());
    }
}
