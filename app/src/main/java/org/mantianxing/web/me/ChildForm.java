package org.mantianxing.web.me;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.volunteers.Consent;
import org.mantianxing.volunteers.NewChild;

/**
 * What a guardian fills in for a child.
 *
 * @param childPaper number of the child's resident ID card, empty for none
 * @param paper number of the guardian's own
 * @param agree yes, {@code agreePaper}: yes to the child's number being kept
 */
public record ChildForm(
        String name,
        String relation,
        String birthYear,
        String sex,
        String childPaper,
        String paper,
        String agree,
        String agreePaper) {
    static final ChildForm EMPTY = new ChildForm("", "", "", "", "", "", "", "");

    public ChildForm {
        name = Objects.requireNonNullElse(name, "");
        relation = Objects.requireNonNullElse(relation, "");
        birthYear = Objects.requireNonNullElse(birthYear, "");
        sex = Objects.requireNonNullElse(sex, "").isEmpty() ? IdPaper.UNSAID : sex;
        childPaper = Objects.requireNonNullElse(childPaper, "");
        paper = Objects.requireNonNullElse(paper, "");
        agree = Objects.requireNonNullElse(agree, "");
        agreePaper = Objects.requireNonNullElse(agreePaper, "");
    }

    boolean showsChildPaper() {
        return !childPaper.isBlank();
    }

    NewChild toChild() {
        return new NewChild(
                name,
                Arrays.stream(Consent.Relation.values())
                        .filter(one -> one.name().equals(relation))
                        .findFirst()
                        .orElse(null),
                year(),
                sex,
                showsChildPaper() ? resident(childPaper) : null,
                resident(paper),
                agree.equals("yes"),
                agreePaper.equals("yes"));
    }

    private static IdPaper resident(String typed) {
        return new IdPaper(IdKind.RESIDENT, IdPaper.modern(IdKind.plain(typed)));
    }

    /** Null where nothing was typed, an impossible one where it cannot be read. */
    private @Nullable Integer year() {
        String digits = Normalizer.normalize(birthYear, Normalizer.Form.NFKC).strip();
        if (digits.isEmpty()) {
            return null;
        }
        return digits.matches("[0-9]{4}") ? Integer.valueOf(digits) : 0;
    }
}
