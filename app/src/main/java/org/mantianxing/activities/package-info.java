/**
 * Activities and their calls: seats, offers in waves, sign-up, standby, check-in and roll call. Eleven doors: {@code
 * Activities} for the call and its seats, {@code Planning} for changes and series, {@code Promises} for confirming, handing
 * over, children who come along and what was not kept, {@code Attendances} for the day itself, {@code Oddities} for whoever audits, {@code Choosing}
 * for the weights by which people are chosen, {@code WeekPlans} for all open seats of a week at once,
 * {@code Gaps} for where volunteers are missed and who has nothing on, {@code Inviting} for people picked by hand,
 * {@code Shots} for pictures, {@code Lessons} for sessions of courses, of which {@link Taught} tells more; {@code ActivityFacts}
 * answers figures alone. Credits the hours to {@code records} at check-out and in the transaction that ends an activity, and
 * tells what happened by {@link ActivityEvent}s.
 */
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {
            "kernel",
            "district",
            "identity",
            "live",
            "qr",
            "pictures",
            "catalogue",
            "teams",
            "volunteers",
            "matching",
            "matching :: week",
            "records"
        })
@NullMarked
package org.mantianxing.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
