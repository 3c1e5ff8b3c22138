package org.mantianxing.volunteers.web;

import java.util.List;
import org.mantianxing.catalogue.Skill;

/** A group of skills to choose from. */
public record SkillTree(Skill group, List<Skill> skills) {
    public SkillTree {
        skills = List.copyOf(skills);
    }

    static List<SkillTree> of(List<Skill> all) {
        return all.stream()
                .filter(skill -> skill.parent() == null)
                .map(group -> new SkillTree(
                        group,
                        all.stream()
                                .filter(skill -> group.code().equals(skill.parent()))
                                .toList()))
                .filter(tree -> !tree.skills().isEmpty())
                .toList();
    }

    /** How many of this group are chosen. */
    public long chosen(List<String> codes) {
        return skills.stream().filter(skill -> codes.contains(skill.code())).count();
    }
}
