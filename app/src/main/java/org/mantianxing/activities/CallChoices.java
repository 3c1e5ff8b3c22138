package org.mantianxing.activities;

import java.util.List;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.teams.Team;

/**
 * What the form of a call may choose from.
 *
 * @param sites where this person may put out calls; empty where the call has its place already
 * @param teams for which this person may, likewise
 * @param risks with the measure that usually helps as {@code extra}
 * @param agreements the cases in which a written agreement is needed
 * @param languages that those who are served may speak
 * @param courses of which a session may be called; empty where an order is served
 */
public record CallChoices(
        List<Category> categories,
        List<Skill> skills,
        List<Site> sites,
        List<Team> teams,
        List<Choice> risks,
        List<Choice> agreements,
        List<Choice> languages,
        List<Taught.Lesson> courses) {

    /** For a call whose site and team are settled, such as one that serves an order. */
    public CallChoices settled() {
        return new CallChoices(categories, skills, List.of(), List.of(), risks, agreements, languages, List.of());
    }
}
