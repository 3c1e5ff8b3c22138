package org.mantianxing.training.web;

import java.util.Objects;
import org.mantianxing.training.NewPlan;

/** A line of a year's plan, as it is typed. */
public record PlanForm(String site, String course, String month, String sessions, String people, String yuan) {
    public PlanForm {
        site = Objects.requireNonNullElse(site, "");
        course = Objects.requireNonNullElse(course, "");
        month = Objects.requireNonNullElse(month, "");
        sessions = Objects.requireNonNullElse(sessions, "");
        people = Objects.requireNonNullElse(people, "");
        yuan = Objects.requireNonNullElse(yuan, "");
    }

    NewPlan toPlan(int year) {
        return new NewPlan(
                CourseForm.id(site),
                CourseForm.id(course),
                year,
                CourseForm.number(month),
                CourseForm.number(sessions),
                CourseForm.number(people),
                Yuan.fen(yuan));
    }
}
