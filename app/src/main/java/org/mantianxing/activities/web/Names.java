package org.mantianxing.activities.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mantianxing.activities.Phrasebook;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Reason;

/** What the codes of a call are called, for templates. */
public record Names(
        List<Category> categories, List<Choice> risks, List<Choice> agreements, Phrasebook phrases, boolean english) {

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
