package org.mantianxing.web.desk;

import java.util.List;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.identity.Account;
import org.mantianxing.volunteers.Volunteer;

/**
 * What is known of somebody, to be held beside another.
 *
 * @param minutes served
 * @param services how many entries they have
 */
public record TwinCard(
        Volunteer card,
        Account account,
        String home,
        List<Skill> skills,
        List<String> teams,
        long minutes,
        int services) {
    public TwinCard {
        skills = List.copyOf(skills);
        teams = List.copyOf(teams);
    }
}
