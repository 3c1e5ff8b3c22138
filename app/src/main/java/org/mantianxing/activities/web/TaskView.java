package org.mantianxing.activities.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Companion;
import org.mantianxing.activities.Offer;
import org.mantianxing.activities.Promise;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.activities.Shot;
import org.mantianxing.activities.Standing;
import org.mantianxing.activities.Taught;
import org.mantianxing.kernel.Words;

/**
 * A task as one person sees it now.
 *
 * @param leads whether this person calls its roll
 * @param promise what this person has said about coming
 * @param handovers whether they ask another to come instead, or are asked
 * @param teams whether they lead a team whose members they may sign up
 * @param children one's own, where one has a seat and they may come along
 * @param lesson what is taught, where it is a session of a course
 * @param code six digits that came with the address, from the leader's picture
 */
public record TaskView(
        Activity activity,
        Standing standing,
        TaskStep step,
        List<Seat> seats,
        boolean leads,
        Promise promise,
        Promises.Handovers handovers,
        boolean teams,
        Names names,
        List<Shot> shots,
        List<Companion> children,
        Taught.@Nullable Lesson lesson,
        String code) {

    /** Seats of one kind. */
    public record Kind(String skill, int all, int open) {}

    /** Why this call came, as it was said then; where nobody asked, why it fits. */
    public List<Words> why() {
        Offer offer = standing.offer();
        return step == TaskStep.ANSWER && offer != null
                ? names.phrases().why(offer, names.english())
                : names.why(standing.fit());
    }

    /** Whether the agreement is to be ticked now. */
    public boolean agrees() {
        return (step == TaskStep.ANSWER || step == TaskStep.SIGN_UP || handovers.asked())
                && standing.obstacles().isEmpty();
    }

    /** The kinds of seats, those for anybody last. */
    public List<Kind> kinds() {
        Map<String, Kind> kinds = new TreeMap<>(
                Comparator.comparing((String skill) -> skill.isEmpty()).thenComparing(skill -> skill));
        for (Seat seat : seats) {
            int open = seat.state() == Seat.State.OPEN ? 1 : 0;
            kinds.merge(
                    seat.skill(),
                    new Kind(seat.skill(), 1, open),
                    (one, other) -> new Kind(one.skill(), one.all() + other.all(), one.open() + other.open()));
        }
        return List.copyOf(kinds.values());
    }
}
