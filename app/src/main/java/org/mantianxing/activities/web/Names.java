package org.mantianxing.activities.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mantianxing.activities.Phrasebook;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Part;
import org.mantianxing.matching.Reason;

/** What the codes of a call are called, for templates. */
public record Names(
        List<Category> categories, List<Choice> risks, List<Choice> agreements, Phrasebook phrases, boolean english) {

    /** Those to choose from; others can still be read. */
    @Override
    public List<Category> categories() {
        return categories.stream().filter(Category::current).toList();
    }

    public String category(String code) {
        return find(code).map(one -> english ? one.nameEn() : one.name()).orElse(code);
    }

    /** Name of the category's picture. */
    public String icon(String code) {
        return find(code).map(Category::icon).orElse("heart");
    }

    /** The skill of a seat; empty for seats that need none. */
    public String skill(String code) {
        return code.isEmpty() ? "" : phrases.skill(code, english);
    }

    public String language(String code) {
        return phrases.language(code, english);
    }

    public String risk(String code) {
        return text(risks, code);
    }

    public String agreement(String code) {
        return text(agreements, code);
    }

    /** Why a call fits, in the reader's words. */
    public List<Words> why(List<Reason> reasons) {
        return phrases.why(reasons, english);
    }

    public Words words(Reason reason) {
        return phrases.words(reason, english);
    }

    /** A time of the week. */
    public Words time(int slots) {
        return phrases.time(slots);
    }

    public Words far(int metres) {
        return phrases.far(metres);
    }

    /** What somebody lacks, without its particulars. */
    public Words lack(Reason.Code code) {
        return switch (code) {
            case UNPROVEN -> Words.of("缺证书");
            case LACKS_SKILL -> Words.of("缺技能");
            case TOO_YOUNG -> Words.of("年龄不到");
            case AGE_NOT_TOLD -> Words.of("没填出生年份");
            case BUSY -> Words.of("那时已有别的任务");
            case OTHER_AREA -> Words.of("只收本镇街的招募");
            case NOT_FREE -> Words.of("那时没空");
            case AWAY -> Words.of("那几天不方便");
            case TOO_FAR -> Words.of("离得远");
            case ASKED_OFTEN -> Words.of("这周请得多了");
            default -> Words.of("别的原因");
        };
    }

    /** Whether staff may ask in spite of it: a guess about time or distance may be wrong. */
    public boolean askable(Reason missing) {
        return missing.code() == Reason.Code.NOT_FREE || missing.code() == Reason.Code.TOO_FAR;
    }

    public Words side(Part.Side side) {
        return WeightForm.title(side);
    }

    private Optional<Category> find(String code) {
        return categories.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private String text(List<Choice> list, String code) {
        return list.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(english ? (Function<Choice, String>) Choice::textEn : Choice::text)
                .orElse(code);
    }
}
