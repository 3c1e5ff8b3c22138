package org.mantianxing.figures.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Kept;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.AgeBand;
import org.mantianxing.figures.Dimension;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Ending;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Road;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.web.Screen;
import org.springframework.stereotype.Component;

/** What groups of a dimension are called, and in which order they stand. */
@Component
public class Labels {
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private final Sites sites;
    private final Teams teams;
    private final Catalogue catalogue;
    private final Lists lists;

    private final Kept<Names> kept = new Kept<>(this::read);

    Labels(Sites sites, Teams teams, Catalogue catalogue, Lists lists) {
        this.lists = lists;
        this.sites = sites;
        this.teams = teams;
        this.catalogue = catalogue;
    }

    /** The names that one page needs. */
    public record Names(
            Map<String, Site> sites,
            List<String> order,
            Map<String, Team> teams,
            Map<String, Category> categories,
            Map<String, Skill> skills,
            Map<String, Choice> choices) {

        public String of(Screen ui, Dimension dimension, String key) {
            return ui.say(say(ui.english(), dimension, key));
        }

        /** What a group is called; names of places and teams need no translation. */
        Words say(boolean english, Dimension dimension, String key) {
            if (key.isEmpty()) {
                return Words.of(
                        switch (dimension) {
                            case SKILL -> "不限技能";
                            case STATION -> "镇级和区级";
                            case TEAM, TEAM_KIND -> "不属于团队";
                            case REASON -> "办成了、还在办或没有写原因";
                            default -> "不详";
                        });
            }
            return switch (dimension) {
                case DAY, MONTH, QUARTER, YEAR -> plain(key);
                case WEEK -> Words.of("{0} 起的一周", key);
                case WEEKDAY -> Words.of(WEEKDAYS.get(Integer.parseInt(key) - 1));
                case TOWN -> town(key);
                case SITE, STATION -> plain(site(key));
                case LEVEL -> Words.of(Site.Level.valueOf(key).words());
                case TEAM -> team(key);
                case TEAM_KIND -> Words.of(Team.Kind.valueOf(key).words());
                case CATEGORY -> plain(category(english, key));
                case THEME -> Words.of(key);
                case SKILL -> plain(skill(english, key));
                case AGE -> Words.of(AgeBand.valueOf(key).words());
                case SEX -> Words.of(sex(key));
                case SCHOOLING, POLITICS -> choice(english, dimension + ":" + key);
                case REASON -> reason(english, key);
                case GRADE -> Words.of("{0}级", key);
                case ROAD -> Words.of(Road.valueOf(key).words());
                case STATE -> Words.of(OrderState.valueOf(key).words());
            };
        }

        public String site(String path) {
            Site site = sites.get(path);
            return site == null ? path : site.name();
        }

        public String category(Screen ui, String code) {
            return code.isEmpty() ? ui.s("未分类") : category(ui.english(), code);
        }

        private String category(boolean english, String code) {
            Category category = categories.get(code);
            if (category == null) {
                return code;
            }
            return english ? category.nameEn() : category.name();
        }

        /** By time, by the tree, by the list of the field; otherwise by the key. */
        public Comparator<String> order(Dimension dimension) {
            return switch (dimension) {
                case TOWN, STATION, SITE -> Comparator.comparingInt(order::indexOf);
                case AGE ->
                    Comparator.comparingInt(
                            key -> key.isEmpty() ? 99 : AgeBand.valueOf(key).from());
                case STATE ->
                    Comparator.comparingInt(key -> List.of(OrderState.values()).indexOf(OrderState.valueOf(key)));
                case CATEGORY ->
                    Comparator.comparingInt(key ->
                            categories.containsKey(key) ? categories.get(key).sort() : 9999);
                default -> Comparator.naturalOrder();
            };
        }

        private Words town(String path) {
            Site site = sites.get(path);
            return site != null && site.level() == Site.Level.CENTRE ? Words.of("区本级") : plain(site(path));
        }

        private Words team(String id) {
            Team team = teams.get(id);
            return team == null ? Words.of("已解散的团队") : plain(team.name());
        }

        private String skill(boolean english, String code) {
            Skill skill = skills.get(code);
            if (skill == null) {
                return code;
            }
            return english ? skill.nameEn() : skill.name();
        }

        /** {@code STATE:code}, where the code is of the state's list or told by the platform itself. */
        private Words reason(boolean english, String key) {
            int colon = key.indexOf(':');
            String code = key.substring(colon + 1);
            Words why = Stream.of(Ending.values())
                    .filter(one -> one.name().equals(code))
                    .map(one -> Words.of(one.words()))
                    .findFirst()
                    .orElseGet(() -> choice(english, key));
            return Words.of(
                    "{0}：{1}",
                    Words.of(OrderState.valueOf(key.substring(0, colon)).words()), why);
        }

        private Words choice(boolean english, String key) {
            Choice one = choices.get(key);
            return one == null
                    ? plain(key.substring(key.indexOf(':') + 1))
                    : plain(english ? one.textEn() : one.text());
        }

        private static Words plain(String name) {
            return Words.of("{0}", name);
        }

        private static String sex(String code) {
            return switch (code) {
                case "1" -> "男";
                case "2" -> "女";
                default -> "未说明";
            };
        }
    }

    /** As they were at most a minute ago. */
    Names names() {
        return kept.get();
    }

    private Names read() {
        Actor actor = Actor.CLOCK;
        List<Site> tree = sites.list(actor);
        return new Names(
                tree.stream().collect(Collectors.toMap(Site::path, Function.identity())),
                tree.stream().map(Site::path).toList(),
                teams.list(actor).stream()
                        .collect(Collectors.toMap(team -> team.id().toString(), Function.identity())),
                catalogue.everyCategory(actor).stream().collect(Collectors.toMap(Category::code, Function.identity())),
                catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, Function.identity())),
                choices(actor));
    }

    private Map<String, Choice> choices(Actor actor) {
        Map<String, Choice> choices = new HashMap<>();
        Map.of(
                        Dimension.SCHOOLING.name(), "schooling",
                        Dimension.POLITICS.name(), "politics",
                        OrderState.REFUSED.name(), "refusal-reasons",
                        OrderState.CANCELLED.name(), "cancel-reasons")
                .forEach((of, list) -> lists.of(actor, list).forEach(one -> choices.put(of + ":" + one.code(), one)));
        return choices;
    }
}
