package org.mantianxing.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Words;

/** Who somebody is, by a row: name, phone, document, birth and sex, and whether they contradict each other. */
final class Who {
    private static final int YOUNGEST = 16;
    private static final int GROWN_UP = 18;
    private static final int OLDEST = 120;
    private static final int LONGEST = 30;
    private static final Pattern OUTSIDE = Pattern.compile("(00|\\+)?(852|853|886)[0-9]{8,9}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9.]+[eE]\\+?[0-9]+");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsAlphabetic}·・.'’ \\-]+");
    /** Documents whose numbers cannot be meant for one of a resident: they begin with a letter. */
    private static final List<IdKind> UNNAMED = List.of(IdKind.HK_MACAO, IdKind.PASSPORT);

    private static final Pattern LETTER = Pattern.compile("^[A-Z]");
    private final ReadRow row;
    private final LocalDate today;

    Who(ReadRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    String name() {
        String name = Normal.line(row.cell(Field.NAME)).replace('・', '·');
        if (name.isEmpty()) {
            row.wrong("没有姓名");
        } else if (name.codePointCount(0, name.length()) > LONGEST) {
            row.wrong("姓名超过 {0} 个字", LONGEST);
        } else if (!NAME.matcher(name).matches()) {
            row.wrong("姓名里有数字或符号");
        }
        return name;
    }

    String phone() {
        String typed = row.cell(Field.PHONE);
        String phone = Normal.phone(typed);
        if (Normal.isPhone(phone)) {
            return phone;
        }
        if (typed.isEmpty()) {
            row.wrong("没有手机号");
        } else if (ROUNDED.matcher(typed).matches()) {
            row.wrong("手机号被表格改成了科学计数，请把这一列设成文本重新填");
        } else if (OUTSIDE.matcher(typed.replaceAll("[\\s()-]", "")).matches()) {
            row.wrong("是港澳台的号码，验证码只能发到内地手机，请填内地手机号");
        } else {
            row.wrong("手机号不对，要 11 位、以 1 开头");
        }
        return phone;
    }

    @Nullable
    IdPaper paper() {
        String number = IdPaper.modern(IdKind.plain(row.cell(Field.PAPER)));
        if (number.isEmpty()) {
            row.note("没有证件号码，可以以后补");
            return null;
        }
        if (ROUNDED.matcher(number).matches()) {
            row.wrong("证件号码被表格改成了科学计数，末尾几位已经丢了，请把这一列设成文本重新填");
            return null;
        }
        IdKind kind = kind(number);
        if (kind == null) {
            row.wrong("没有这种证件：{0}", row.cell(Field.PAPER_KIND));
            return null;
        }
        IdPaper paper = new IdPaper(kind, number);
        if (!kind.fits(number)) {
            row.wrong(
                    number.length() == 18 && kind == IdKind.RESIDENT ? "身份证号码的校验位不对，可能抄错了一位" : "证件号码不像{0}的号码",
                    Words.of(kind.words()));
            return null;
        }
        if (!paper.fromSomewhere()) {
            row.wrong("身份证号码开头的地区不存在");
        }
        if (paper.tells() && paper.birth().filter(date -> !date.isAfter(today)).isEmpty()) {
            row.wrong("身份证号码里的出生日期不存在或还没到");
        }
        return paper;
    }

    private @Nullable IdKind kind(String number) {
        String typed = row.cell(Field.PAPER_KIND).replace("（", "").replace("）", "");
        if (typed.isEmpty()) {
            return UNNAMED.stream()
                    .filter(kind -> kind.fits(number) && LETTER.matcher(number).find())
                    .findFirst()
                    .orElse(IdKind.RESIDENT);
        }
        return Arrays.stream(IdKind.values())
                .filter(kind -> kind.words().contains(typed) || typed.contains(kind.words()))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Integer born(@Nullable IdPaper paper) {
        LocalDate told = paper == null ? null : paper.birth().orElse(null);
        String typed = row.cell(Field.BIRTH);
        Day day = Day.read(typed).orElse(null);
        if (!typed.isEmpty() && day == null) {
            row.wrong("出生日期看不懂：{0}", typed);
        } else if (told != null && day != null && !day.canBe(told)) {
            row.wrong("出生日期和证件号码里的不一样");
        }
        LocalDate birth = told != null ? told : day == null ? null : day.first();
        if (birth == null) {
            return null;
        }
        if (birth.isAfter(today)) {
            if (told == null) {
                row.wrong("出生日期还没到");
            }
        } else if (birth.isAfter(today.minusYears(YOUNGEST))) {
            row.wrong("未满 {0} 岁，要监护人同意后另外登记", YOUNGEST);
        } else if (birth.getYear() <= today.getYear() - OLDEST) {
            row.wrong("年龄超过 {0} 岁，请核对", OLDEST);
        }
        return birth.getYear();
    }

    /** Whether they may be under 18; a date that is not told to the day counts as its last. */
    boolean minor(@Nullable IdPaper paper) {
        LocalDate told = paper == null ? null : paper.birth().orElse(null);
        LocalDate latest = told != null
                ? told
                : Day.read(row.cell(Field.BIRTH)).map(Day::last).orElse(null);
        return latest != null && latest.isAfter(today.minusYears(GROWN_UP));
    }

    String sex(@Nullable IdPaper paper) {
        String typed = row.cell(Field.SEX);
        String told = paper == null ? IdPaper.UNSAID : paper.sex();
        String said = switch (typed) {
            case "男", "男性", "1" -> "1";
            case "女", "女性", "2" -> "2";
            case "", "未知", "不详", "未说明", "0", "9" -> IdPaper.UNSAID;
            default -> "?";
        };
        if (said.equals("?")) {
            row.wrong("性别要写男或女");
        } else if (!said.equals(IdPaper.UNSAID) && !told.equals(IdPaper.UNSAID) && !said.equals(told)) {
            row.wrong("性别和证件号码里的不一样");
        }
        return told.equals(IdPaper.UNSAID) ? said : told;
    }
}
