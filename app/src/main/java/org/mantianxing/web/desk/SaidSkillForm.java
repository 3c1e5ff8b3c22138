package org.mantianxing.web.desk;

import java.util.Objects;
import org.mantianxing.catalogue.NewSkill;

/** What was typed for one of them; what a request leaves out is empty. */
public record SaidSkillForm(String words, String skill, String parent, String name, String nameEn, String needsProof) {
    public SaidSkillForm {
        words = Objects.requireNonNullElse(words, "");
        skill = Objects.requireNonNullElse(skill, "");
        parent = Objects.requireNonNullElse(parent, "");
        name = Objects.requireNonNullElse(name, "");
        nameEn = Objects.requireNonNullElse(nameEn, "");
        needsProof = Objects.requireNonNullElse(needsProof, "");
    }

    NewSkill fresh() {
        return new NewSkill(parent, name, nameEn, !needsProof.isEmpty());
    }
}
