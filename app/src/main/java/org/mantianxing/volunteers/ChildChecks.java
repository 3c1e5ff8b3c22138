package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Component;

/** Which children a guardian may bring along, and who is a guardian. */
@Component
class ChildChecks {
    /** Younger ones may come along with their family, but nothing is kept of them (Civil Code, art. 20). */
    static final int YOUNGEST = 8;

    private final Clock clock;

    ChildChecks(Clock clock) {
        this.clock = clock;
    }

    /** Everything wrong is said at once, each problem at its field. */
    void check(Volunteer guardian, NewChild typed) {
        LocalDate today = ChinaTime.today(clock);
        String name = Normal.line(typed.name());
        Integer year = birthYear(typed);
        Optional<LocalDate> grown = typed.guardians().birth();
        IdPaper paper = typed.paper();
        Optional<LocalDate> born = paper == null ? Optional.empty() : paper.birth();
        new Checks()
                .that(!name.isEmpty(), "name", "请填写孩子的姓名")
                .that(name.codePointCount(0, name.length()) <= 30, "name", "姓名最多 30 个字")
                .that(typed.relation() != null, "relation", "请选您是孩子的什么人")
                .that(
                        year != null && year > today.getYear() - 120 && year <= today.getYear(),
                        "birthYear",
                        "请填写四位数的出生年份，例如 {0}",
                        String.valueOf(today.getYear() - 10))
                .that(
                        born.isEmpty()
                                || typed.birthYear() == null
                                || typed.birthYear() == born.get().getYear(),
                        "birthYear",
                        "和证件号码里的出生年份不一样，请看看哪个写错了")
                .that(!under(YOUNGEST, year, born, today), "birthYear", "未满 {0} 岁的孩子可以跟着您来，不用登记，也不记时长", YOUNGEST)
                .that(!over(year, born, today), "birthYear", "满 {0} 岁的请用孩子自己的手机登记，您在手机上同意就行", Children.OWN_PHONE)
                .that(Set.of("0", "1", "2", "9").contains(typed.sex()), "sex", "请选择性别，也可以不说明")
                .that(grown.isPresent(), "paper", "请填居民身份证号码，用来核对监护人年满 18 岁")
                .that(grown.isEmpty() || age(grown.get(), today) >= AskingGuardians.GROWN_UP, "paper", "监护人要年满 18 岁")
                .that(
                        guardian.birthYear() == null
                                || today.getYear() - guardian.birthYear() >= AskingGuardians.GROWN_UP,
                        "paper",
                        "监护人要年满 18 岁")
                .that(paper == null || typed.paperAgreed(), "agreePaper", "填了证件号码，请勾选同意保存；不想填就空着")
                .that(typed.agreed(), "agree", "请看过说明，勾选同意")
                .done();
    }

    /** A year alone is taken for the older of the two ages that it can mean: nobody is turned away for a birthday. */
    private static boolean under(int age, @Nullable Integer year, Optional<LocalDate> born, LocalDate today) {
        return born.map(day -> age(day, today) < age).orElse(year != null && today.getYear() - year < age);
    }

    private static boolean over(@Nullable Integer year, Optional<LocalDate> born, LocalDate today) {
        return born.map(day -> age(day, today) >= Children.OWN_PHONE)
                .orElse(year != null && today.getYear() - year > Children.OWN_PHONE);
    }

    private static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    /** From the document where only that tells it. */
    @Nullable
    Integer birthYear(NewChild typed) {
        if (typed.birthYear() != null) {
            return typed.birthYear();
        }
        IdPaper paper = typed.paper();
        return paper == null ? null : paper.birth().map(LocalDate::getYear).orElse(null);
    }

    String sex(NewChild typed) {
        IdPaper paper = typed.paper();
        return paper != null && typed.sex().equals(IdPaper.UNSAID) ? paper.sex() : typed.sex();
    }

    /** The same problems at the fields of the child's document. */
    static Invalid ofChild(Invalid invalid) {
        return new Invalid(invalid.problems().stream()
                .map(one -> new Invalid.Problem("childPaper", one.words()))
                .toList());
    }
}
