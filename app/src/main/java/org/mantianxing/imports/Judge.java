package org.mantianxing.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;

/** Says of each row whom it describes, and all that is wrong with it; asks nobody. */
final class Judge {
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 120;
    private static final int LONGEST = 30;
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/|\\s]+");
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern OUTSIDE = Pattern.compile("(00|\\+)?(852|853|886)[0-9]{8,9}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9.]+[eE]\\+?[0-9]+");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsAlphabetic}·・.'’ \\-]+");
    private final Arrangement columns;
    private final Judges.Known known;
    private final LocalDate today;

    Judge(Arrangement columns, Judges.Known known, LocalDate today) {
        this.columns = columns;
        this.known = known;
        this.today = today;
    }

    Judgement judge(List<String> row) {
        Reading reading = new Reading(row);
        Candidate candidate = reading.read();
        return new Judgement(reading.problems.isEmpty() ? candidate : null, reading.problems, reading.notes);
    }

    /** One row being read. */
    private final class Reading {
        private final List<String> row;
        final List<Words> problems = new ArrayList<>();
        final List<Words> notes = new ArrayList<>();

        Reading(List<String> row) {
            this.row = row;
        }

        Candidate read() {
            String name = name();
            String phone = phone();
            IdPaper paper = paper();
            Integer born = born(paper);
            String sex = sex(paper);
            Site home = home();
            Team team = team();
            Set<String> skills = new LinkedHashSet<>();
            String wishes = wishes(skills);
            return new Candidate(
                    name,
                    phone,
                    paper,
                    home == null ? new java.util.UUID(0, 0) : home.id(),
                    team == null ? null : team.id(),
                    born,
                    sex,
                    choice(Field.POLITICS, known.politics()),
                    choice(Field.SCHOOLING, known.schooling()),
                    Set.copyOf(skills),
                    languages(),
                    wishes,
                    since());
        }

        private String cell(Field field) {
            return columns.cell(row, field);
        }

        private void wrong(String text, Object... arguments) {
            problems.add(Words.of(text, arguments));
        }

        private String name() {
            String name = Normal.line(cell(Field.NAME)).replace('・', '·');
            if (name.isEmpty()) {
                wrong("没有姓名");
            } else if (name.codePointCount(0, name.length()) > LONGEST) {
                wrong("姓名超过 {0} 个字", LONGEST);
            } else if (!NAME.matcher(name).matches()) {
                wrong("姓名里有数字或符号");
            }
            return name;
        }

        private String phone() {
            String typed = cell(Field.PHONE);
            String phone = Normal.phone(typed);
            if (PHONE.matcher(phone).matches()) {
                return phone;
            }
            if (typed.isEmpty()) {
                wrong("没有手机号");
            } else if (ROUNDED.matcher(typed).matches()) {
                wrong("手机号被表格改成了科学计数，请把这一列设成文本重新填");
            } else if (OUTSIDE.matcher(typed.replaceAll("[\\s()-]", "")).matches()) {
                wrong("是港澳台的号码，验证码只能发到内地手机，请填内地手机号");
            } else {
                wrong("手机号不对，要 11 位、以 1 开头");
            }
            return phone;
        }

        private @Nullable IdPaper paper() {
            String number = IdPaper.modern(IdKind.plain(cell(Field.PAPER)));
            if (number.isEmpty()) {
                notes.add(Words.of("没有证件号码，可以以后补"));
                return null;
            }
            if (ROUNDED.matcher(number).matches()) {
                wrong("证件号码被表格改成了科学计数，末尾几位已经丢了，请把这一列设成文本重新填");
                return null;
            }
            IdKind kind = kind(number);
            if (kind == null) {
                wrong("没有这种证件：{0}", cell(Field.PAPER_KIND));
                return null;
            }
            IdPaper paper = new IdPaper(kind, number);
            if (!kind.fits(number)) {
                wrong(
                        number.length() == 18 && kind == IdKind.RESIDENT ? "身份证号码的校验位不对，可能抄错了一位" : "证件号码不像{0}的号码",
                        Words.of(kind.words()));
                return null;
            }
            if (!paper.fromSomewhere()) {
                wrong("身份证号码开头的地区不存在");
            }
            if (paper.tells()
                    && paper.birth().filter(date -> !date.isAfter(today)).isEmpty()) {
                wrong("身份证号码里的出生日期不存在或还没到");
            }
            return paper;
        }

        private @Nullable IdKind kind(String number) {
            String typed = cell(Field.PAPER_KIND).replace("（", "").replace("）", "");
            if (typed.isEmpty()) {
                return IdKind.RESIDENT.fits(number) || number.length() >= 15
                        ? IdKind.RESIDENT
                        : java.util.Arrays.stream(IdKind.values())
                                .filter(kind -> kind.fits(number))
                                .findFirst()
                                .orElse(IdKind.RESIDENT);
            }
            return java.util.Arrays.stream(IdKind.values())
                    .filter(kind -> kind.words().contains(typed) || typed.contains(kind.words()))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Integer born(@Nullable IdPaper paper) {
            LocalDate told = paper == null ? null : paper.birth().orElse(null);
            String typed = cell(Field.BIRTH);
            Day day = Day.read(typed).orElse(null);
            if (!typed.isEmpty() && day == null) {
                wrong("出生日期看不懂：{0}", typed);
            } else if (told != null && day != null && !day.canBe(told)) {
                wrong("出生日期和证件号码里的不一样");
            }
            LocalDate birth = told != null ? told : day == null ? null : day.first();
            if (birth == null) {
                return null;
            }
            if (birth.isAfter(today)) {
                if (told == null) {
                    wrong("出生日期还没到");
                }
            } else if (birth.isAfter(today.minusYears(YOUNGEST))) {
                wrong("未满 {0} 岁，要监护人同意后另外登记", YOUNGEST);
            } else if (birth.isBefore(today.minusYears(OLDEST))) {
                wrong("年龄超过 {0} 岁，请核对", OLDEST);
            }
            return birth.getYear();
        }

        private String sex(@Nullable IdPaper paper) {
            String typed = cell(Field.SEX);
            String told = paper == null ? IdPaper.UNSAID : paper.sex();
            String said = switch (typed) {
                case "男", "男性", "1" -> "1";
                case "女", "女性", "2" -> "2";
                case "", "未知", "不详", "未说明", "0", "9" -> IdPaper.UNSAID;
                default -> "?";
            };
            if (said.equals("?")) {
                wrong("性别要写男或女");
            } else if (!said.equals(IdPaper.UNSAID) && !told.equals(IdPaper.UNSAID) && !said.equals(told)) {
                wrong("性别和证件号码里的不一样");
            }
            return told.equals(IdPaper.UNSAID) ? said : told;
        }

        private @Nullable Site home() {
            String typed = cell(Field.HOME);
            String town = cell(Field.TOWN);
            if (typed.isEmpty()) {
                wrong("没有写住的村或社区");
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
                wrong("有 {0} 个村或社区叫“{1}”，请再写上镇或街道", found.size(), typed);
                return null;
            }
            return found.getFirst();
        }

        private @Nullable Team team() {
            String typed = cell(Field.TEAM);
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
                wrong(text, typed);
            } else {
                wrong("{0}，是不是：{1}", Words.of(text, typed), String.join("、", nearest));
            }
        }

        private String choice(Field field, Names<Choice> choices) {
            String typed = cell(field);
            if (typed.isEmpty()) {
                return "";
            }
            Optional<Choice> choice = choices.first(typed);
            if (choice.isEmpty()) {
                notes.add(Words.of("{0}“{1}”不认识，先空着", Words.of(field.words()), typed));
            }
            return choice.map(Choice::code).orElse("");
        }

        /** Skills that the tree has; the others stay among the wishes, in the person's own words. */
        private String wishes(Set<String> skills) {
            List<String> own = new ArrayList<>();
            for (String word : BETWEEN.split(cell(Field.SKILLS))) {
                Optional<Skill> skill = known.skills().first(word);
                if (skill.isPresent()) {
                    skills.add(skill.get().code());
                } else if (!word.isEmpty() && !word.equals("无")) {
                    own.add(word);
                }
            }
            if (!own.isEmpty()) {
                notes.add(Words.of("技能表里没有“{0}”，记进服务意愿", String.join("、", own)));
            }
            String wish = Normal.line(cell(Field.WISHES));
            if (!wish.isEmpty()) {
                own.addFirst(wish);
            }
            String all = String.join("；", own);
            return all.length() > 500 ? all.substring(0, 500) : all;
        }

        private List<String> languages() {
            Set<String> codes = new LinkedHashSet<>();
            for (String word : BETWEEN.split(cell(Field.LANGUAGES))) {
                known.languages().first(word).map(Choice::code).ifPresent(codes::add);
            }
            return List.copyOf(codes);
        }

        private java.time.@Nullable Instant since() {
            String typed = cell(Field.SINCE);
            if (typed.isEmpty()) {
                return null;
            }
            Optional<Day> day = Day.read(typed);
            if (day.isEmpty()) {
                wrong("注册日期看不懂：{0}", typed);
                return null;
            }
            if (day.get().first().isAfter(today)) {
                wrong("注册日期还没到");
                return null;
            }
            return ChinaTime.instant(day.get().first().atTime(LocalTime.NOON));
        }
    }
}
