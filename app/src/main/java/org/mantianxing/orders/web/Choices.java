package org.mantianxing.orders.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;

/** What forms about orders let people choose from, and how the codes read. */
public record Choices(List<Category> categories, List<Skill> skills, List<Choice> risks, List<Choice> relations) {
    public Choices {
        categories = List.copyOf(categories);
        skills = List.copyOf(skills);
        risks = List.copyOf(risks);
        relations = List.copyOf(relations);
    }

    /** Those to choose from; others can still be read. */
    @Override
    public List<Category> categories() {
        return categories.stream().filter(Category::current).toList();
    }

    /** Name of a category, empty for none. */
    public String category(String code, boolean english) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .map(category -> english ? category.nameEn() : category.name())
                .findFirst()
                .orElse("");
    }

    /** Illustration of a category. */
    public String art(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .map(Category::icon)
                .findFirst()
                .orElse("heart");
    }

    /** Name of a skill, empty for anybody. */
    public String skill(String code, boolean english) {
        return skills.stream()
                .filter(skill -> skill.code().equals(code))
                .map(skill -> english ? skill.nameEn() : skill.name())
                .findFirst()
                .orElse("");
    }

    public String risk(String code, boolean english) {
        return text(risks, code, english);
    }

    public String relation(String code, boolean english) {
        return text(relations, code, english);
    }

    /** The skills by their groups, as a list to choose from shows them. */
    public Map<Skill, List<Skill>> groups() {
        Map<Skill, List<Skill>> groups = new LinkedHashMap<>();
        skills.stream()
                .filter(group -> group.parent() == null)
                .forEach(group -> groups.put(
                        group,
                        skills.stream()
                                .filter(skill -> group.code().equals(skill.parent()))
                                .toList()));
        return groups;
    }

    static String text(List<Choice> list, String code, boolean english) {
        return list.stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> english ? choice.textEn() : choice.text())
                .findFirst()
                .orElse(code);
    }
}
