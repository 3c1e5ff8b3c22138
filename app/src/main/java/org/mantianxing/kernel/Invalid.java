package org.mantianxing.kernel;

import java.util.List;

/** One or more values cannot be taken; each problem names its field as the form names it. */
public final class Invalid extends Failure {
    private final transient List<Problem> problems;

    /** What is wrong with one field. */
    public record Problem(String field, Words words) {}

    public Invalid(List<Problem> problems) {
        super(Words.of("有 {0} 处需要修改", problems.size()));
        this.problems = List.copyOf(problems);
    }

    public static Invalid field(String field, String text, Object... arguments) {
        return new Invalid(List.of(new Problem(field, Words.of(text, arguments))));
    }

    public List<Problem> problems() {
        return problems;
    }
}
