package org.mantianxing.training.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.training.Course;
import org.mantianxing.training.NewCourse;
import org.mantianxing.volunteers.SkillProof;

/** A course, as it is typed. */
public record CourseForm(
        String site,
        String name,
        String category,
        String content,
        String skill,
        String level,
        String months,
        String ask,
        String passMark,
        String tries,
        String version) {
    static final CourseForm EMPTY = new CourseForm("", "", "", "", "", "NONE", "24", "10", "80", "3", "1");

    public CourseForm {
        site = Objects.requireNonNullElse(site, "");
        name = Objects.requireNonNullElse(name, "");
        category = Objects.requireNonNullElse(category, "");
        content = Objects.requireNonNullElse(content, "");
        skill = Objects.requireNonNullElse(skill, "");
        level = Objects.requireNonNullElse(level, "NONE");
        months = Objects.requireNonNullElse(months, "");
        ask = Objects.requireNonNullElse(ask, "");
        passMark = Objects.requireNonNullElse(passMark, "");
        tries = Objects.requireNonNullElse(tries, "");
        version = Objects.requireNonNullElse(version, "");
    }

    static CourseForm of(Course course) {
        return new CourseForm(
                course.site().toString(),
                course.name(),
                course.category(),
                course.content(),
                course.skill() == null ? "" : course.skill(),
                course.level().name(),
                course.months() == null ? "" : course.months().toString(),
                String.valueOf(course.ask()),
                String.valueOf(course.passMark()),
                String.valueOf(course.tries()),
                String.valueOf(course.version()));
    }

    /** With impossible values where something cannot be read, so that the door says so. */
    NewCourse toCourse() {
        return new NewCourse(
                id(site),
                name,
                category,
                content,
                skill,
                Arrays.stream(SkillProof.Level.values())
                        .filter(one -> one.name().equals(level))
                        .findFirst()
                        .orElse(SkillProof.Level.NONE),
                months.isBlank() ? null : (Integer) number(months),
                number(ask),
                number(passMark),
                number(tries));
    }

    static int number(String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    static @Nullable UUID id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }
}
