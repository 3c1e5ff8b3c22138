package org.mantianxing.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.mantianxing.volunteers.Entry;

/** What a row tells of somebody besides who it is: home, team, skills and the like, by what the district has. */
final class About {
    private static final int MOST_WISHES = 500;
    private static final Set<String> YES = Set.of("是", "有", "已", "同意", "已同意", "已签", "已签字", "√", "✓", "y", "yes", "1");
    private static final int MOST_SKILLS = 40;
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/|\\s]+");
    private final ReadRow row;
    private final Judges.Known known;

    About(ReadRow row, Judges.Known known) {
        this.row = row;
        this.known = known;
    }

    @Nullable
    Site home() {
        String typed = row.cell(Field.HOME);
        String town = row.cell(Field.TOWN);
        if (typed.isEmpty()) {
            row.wrong("没有写住的村或社区");
            return null;
        }
        List<Site> found = known.homes().find(typed);
        if (!town.isEmpty()) {
            Optional<Site> institute = known.towns().first(town);
            if (institute.isEmpty()) {
                unknown("没有叫“{0}”的镇或街道", town, known.towns().nearest(town));
                return null;
            }
            found = found.stream().filter(institute.get()::covers).toList();
        }
        if (found.isEmpty()) {
            unknown("没有叫“{0}”的村或社区", typed, known.homes().nearest(typed));
            return null;
        }
        if (found.size() > 1) {
            row.wrong("有 {0} 个村或社区叫“{1}”，请再写上镇或街道", found.size(), typed);
            return null;
        }
        return found.getFirst();
    }

    @Nullable
    Team team() {
        String typed = row.cell(Field.TEAM);
        if (typed.isEmpty() || typed.equals("无")) {
            return null;
        }
        Optional<Team> team = known.teams().first(typed);
        if (team.isEmpty()) {
            unknown("没有叫“{0}”的团队", typed, known.teams().nearest(typed));
        }
        return team.orElse(null);
    }

    private void unknown(String text, String typed, List<String> nearest) {
        if (nearest.isEmpty()) {
            row.wrong(text, typed);
        } else {
            row.wrong("{0}，是不是：{1}", Words.of(text, typed), String.join("、", nearest));
        }
    }

    String choice(Field field, Names<Choice> choices) {
        String typed = row.cell(field);
        if (typed.isEmpty()) {
            return "";
        }
        Optional<Choice> choice = choices.first(typed);
        if (choice.isEmpty()) {
            row.note("{0}“{1}”不认识，先空着", Words.of(field.words()), typed);
        }
        return choice.map(Choice::code).orElse("");
    }

    /** Skills that the tree has; the others stay among the wishes, in the person's own words. */
    String wishes(Set<String> skills) {
        List<String> own = new ArrayList<>();
        for (String word : BETWEEN.split(row.cell(Field.SKILLS), -1)) {
            Optional<Skill> skill = known.skills().first(word);
            if (skill.isPresent()) {
                skills.add(skill.get().code());
            } else if (!word.isEmpty() && !word.equals("无")) {
                own.add(word);
            }
        }
        if (skills.size() > MOST_SKILLS) {
            row.wrong("技能最多 {0} 项", MOST_SKILLS);
        }
        if (!own.isEmpty()) {
            row.note("技能表里没有“{0}”，记进服务意愿", String.join("、", own));
        }
        String wish = Normal.line(row.cell(Field.WISHES));
        if (!wish.isEmpty()) {
            own.addFirst(wish);
        }
        String all = String.join("；", own);
        return all.length() > MOST_WISHES ? all.substring(0, MOST_WISHES) : all;
    }

    List<String> languages() {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : BETWEEN.split(row.cell(Field.LANGUAGES), -1)) {
            Optional<Choice> language = known.languages().first(word);
            if (language.isPresent()) {
                codes.add(language.get().code());
            } else if (!word.isEmpty()) {
                row.note("{0}“{1}”不认识，先空着", Words.of(Field.LANGUAGES.words()), word);
            }
        }
        return List.copyOf(codes);
    }

    /** Those of 16 and 17 need a guardian's consent on file. */
    Entry.Guardianship guardian(boolean minor) {
        if (!minor) {
            return Entry.Guardianship.NOT_NEEDED;
        }
        String typed = row.cell(Field.GUARDIAN);
        if (YES.contains(typed.toLowerCase(Locale.ROOT))) {
            return Entry.Guardianship.ON_FILE;
        }
        row.note("未满 18 岁，名单上没有监护人同意：收进来先不算在册，本人登录后请监护人在手机上同意");
        return Entry.Guardianship.LACKING;
    }

    @Nullable
    Instant since(LocalDate today) {
        String typed = row.cell(Field.SINCE);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<Day> day = Day.read(typed);
        if (day.isEmpty()) {
            row.wrong("注册日期看不懂：{0}", typed);
            return null;
        }
        if (day.get().first().isAfter(today)) {
            row.wrong("注册日期还没到");
            return null;
        }
        return ChinaTime.instant(day.get().first().atTime(LocalTime.NOON));
    }
}
