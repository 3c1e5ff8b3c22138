package org.mantianxing.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.mantianxing.figures.cube.Cube;

/** By what figures can be told apart. */
public enum Dimension {
    DAY("日"),
    WEEK("周"),
    MONTH("月"),
    QUARTER("季"),
    YEAR("年"),
    WEEKDAY("星期"),
    TOWN("镇街道"),
    /** Stations, each with what lies below it. */
    STATION("村社区"),
    SITE("场所"),
    LEVEL("场所层级"),
    TEAM("团队"),
    TEAM_KIND("团队类型"),
    CATEGORY("服务类别"),
    THEME("主题"),
    SKILL("技能"),
    AGE("年龄段"),
    SEX("性别"),
    SCHOOLING("学历"),
    POLITICS("政治面貌"),
    GRADE("证据等级"),
    ROAD("点单渠道"),
    STATE("订单状态"),
    /** Why an order was refused, cancelled or not met. */
    REASON("没办成的原因");

    private static final int LATEST_BIRTH = 2200;
    private final String words;

    Dimension(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the rows of a subject know of it. */
    boolean fits(Subject subject) {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR, WEEKDAY, TOWN, STATION, SITE, LEVEL -> true;
            case TEAM, TEAM_KIND -> subject.has("team");
            case CATEGORY, THEME -> subject.has("category");
            case SKILL -> subject.has("skill");
            case AGE -> subject.has("age") || subject.has("birth");
            case SEX -> subject.has("sex");
            case GRADE -> subject.has("grade");
            case SCHOOLING, POLITICS -> subject.has("person");
            case ROAD, STATE, REASON -> subject == Subject.ORDER;
        };
    }

    /** Whether a figure can be told by it. What stood at the end of the period has no days. */
    public boolean fits(Figure figure) {
        return figure.terms().stream()
                .allMatch(term -> fits(term.subject())
                        && (!time()
                                || switch (term.rows()) {
                                    case THERE_AT_THE_END, LEFT, SERVED_SO_FAR, SERVED_BEFORE -> false;
                                    default -> true;
                                }));
    }

    public boolean time() {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR, WEEKDAY -> true;
            default -> false;
        };
    }

    /** Lets a question fall into groups by this; tells their keys. Unknown is the empty key. */
    List<String> group(Looking looking, Reckoner.Rows rows, Period period, Surroundings around) {
        String named = name().toLowerCase(Locale.ROOT);
        if (time()) {
            LocalDate first = period.from();
            int days = Math.toIntExact(period.to().toEpochDay() - first.toEpochDay() + 1);
            return looking.by(
                    Subject.PERSON.columns().get(Cube.DAY),
                    named,
                    Math.toIntExact(first.toEpochDay()),
                    days,
                    at -> time(first.plusDays(at)));
        }
        return switch (this) {
            case TOWN -> looking.by(rows.place(), named, path -> around.town(around.place(path, rows.lived())));
            case STATION -> looking.by(rows.place(), named, path -> around.station(around.place(path, rows.lived())));
            case LEVEL -> looking.by(rows.place(), named, around::level);
            case SITE -> looking.by(rows.place(), named, around.past()::now);
            case TEAM_KIND -> looking.by("team", named, around::teamKind);
            case CATEGORY -> looking.by("category", named, around::category);
            case THEME -> looking.by("category", named, around::theme);
            case AGE ->
                rows.subject().has("age")
                        ? looking.by("age", named, band -> band)
                        : looking.by(
                                "birth",
                                named + period.to().getYear(),
                                0,
                                LATEST_BIRTH,
                                birth -> AgeBand.in(period.to().getYear(), birth));
            // asked of the card as it stands, so that rows of hours need not be told anew when it changes
            case SCHOOLING, POLITICS ->
                rows.subject() == Subject.PERSON ? looking.by(named, named, word -> word) : looking.byCard(named);
            default -> looking.by(named, named, word -> word);
        };
    }

    private String time(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK -> day.with(DayOfWeek.MONDAY).toString();
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(day.getYear());
            default -> Integer.toString(day.getDayOfWeek().getValue());
        };
    }
}
