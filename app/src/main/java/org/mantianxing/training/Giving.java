package org.mantianxing.training;

import java.time.LocalDate;
import java.util.UUID;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.volunteers.Earned;
import org.mantianxing.volunteers.Qualifications;
import org.springframework.stereotype.Component;

/** Gives what a course promises to whoever has learned it. */
@Component
class Giving {
    private final Qualifications qualifications;
    private final Sites sites;

    Giving(Qualifications qualifications, Sites sites) {
        this.qualifications = qualifications;
        this.sites = sites;
    }

    void give(Course course, UUID volunteer, LocalDate day) {
        String skill = course.skill();
        if (skill != null) {
            String issuer = sites.get(Actor.CLOCK, course.site()).name();
            qualifications.grant(
                    Actor.CLOCK, volunteer, new Earned(skill, course.level(), issuer, course.until(day), course.id()));
        }
    }
}
