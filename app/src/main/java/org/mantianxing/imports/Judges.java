package org.mantianxing.imports;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** Makes judges who know the district as it is now. */
@Component
class Judges {
    private final Sites sites;
    private final Teams teams;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Clock clock;

    Judges(Sites sites, Teams teams, Catalogue catalogue, Lists lists, Clock clock) {
        this.sites = sites;
        this.teams = teams;
        this.catalogue = catalogue;
        this.lists = lists;
        this.clock = clock;
    }

    /** What a row can name. */
    record Known(
            Names<Site> homes,
            Names<Site> towns,
            Names<Team> teams,
            Names<Skill> skills,
            Names<Choice> languages,
            Names<Choice> politics,
            Names<Choice> schooling) {}

    Judge judge(Actor actor, Arrangement columns) {
        List<Site> all = sites.list(actor);
        Known known = new Known(
                new Names<>(at(all, Site.Level.STATION), Site::name, Judges::place),
                new Names<>(at(all, Site.Level.INSTITUTE), Site::name, Judges::place),
                new Names<>(teams.list(actor), Team::name, name -> name),
                skills(actor),
                choices(actor, "languages"),
                choices(actor, "politics"),
                choices(actor, "schooling"));
        return new Judge(columns, known, ChinaTime.today(clock));
    }

    private static List<Site> at(List<Site> all, Site.Level level) {
        return all.stream().filter(site -> site.level() == level).toList();
    }

    private Names<Skill> skills(Actor actor) {
        List<Skill> all = catalogue.skills(actor).stream()
                .filter(skill -> skill.parent() != null)
                .toList();
        Names<Skill> names = new Names<>(all, Skill::name, name -> name);
        for (Skill skill : all) {
            Arrays.stream(skill.synonyms().split("[|、]", -1))
                    .filter(other -> !other.isBlank() && names.find(other).isEmpty())
                    .forEach(other -> names.add(other, skill));
        }
        return names;
    }

    private Names<Choice> choices(Actor actor, String list) {
        List<Choice> all = lists.of(actor, list);
        Names<Choice> names = new Names<>(all, Choice::text, name -> name);
        all.forEach(choice -> {
            for (String other : choice.extra().split("、", -1)) {
                if (!other.isBlank()) {
                    names.add(other, choice);
                }
            }
        });
        return names;
    }

    /** 天星社区新时代文明实践站, 天星社区居委会 and 天星 are one place. */
    private static String place(String name) {
        return name.replaceAll("(新时代)?(文明)?实践[站所点]$|(村民委员会|居民委员会|村委会|居委会)$", "")
                .replaceAll("(?<=.{2})(社区|村|街道|镇)$", "");
    }
}
