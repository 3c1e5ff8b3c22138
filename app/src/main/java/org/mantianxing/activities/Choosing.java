package org.mantianxing.activities;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mantianxing.district.Audited;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.mantianxing.matching.Part;
import org.mantianxing.matching.Weights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people are chosen for calls: by which weights, and what others would come to. The sixth door. */
@Service
public class Choosing {
    /** Within so many days everybody should be asked whom any call fits. */
    static final int TURN = 90;

    private final Weighing weighing;
    private final Replay replay;
    private final Accepting accepting;
    private final Fitting fitting;
    private final ApplicationEventPublisher events;

    Choosing(Weighing weighing, Replay replay, Accepting accepting, Fitting fitting, ApplicationEventPublisher events) {
        this.weighing = weighing;
        this.replay = replay;
        this.accepting = accepting;
        this.fitting = fitting;
        this.events = events;
    }

    /** The weights in force. */
    public Weights weights(Actor actor) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        return weighing.now();
    }

    /** How many of a hundred points each side of a person can add: whoever is chosen by them may know (PIPL art. 24). */
    public Map<Part.Side, Integer> shares(Actor actor) {
        Weights weights = weighing.now();
        int sum = Arrays.stream(Part.Side.values()).mapToInt(weights::of).sum();
        Map<Part.Side, Integer> shares = new EnumMap<>(Part.Side.class);
        for (Part.Side side : Part.Side.values()) {
            shares.put(side, Math.round(100f * weights.of(side) / sum));
        }
        return shares;
    }

    /** Why public calls did not come to oneself (PIPL art. 24: an explanation on request). */
    public Silence silence(Actor actor) {
        return actor.has(Role.VOLUNTEER) ? fitting.silence(actor.id()) : Silence.NOTHING;
    }

    /** What the calls of the last month would have come to, by the weights in force and by others. */
    @Transactional(readOnly = true)
    public List<Effect> compare(Actor actor, Weights others) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        return replay.compare(others);
    }

    /** Whether everybody whom the calls of late would have fitted had their turn. */
    @Transactional(readOnly = true)
    public Turns turns(Actor actor) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        return replay.turns(TURN);
    }

    /** How well the platform foretells who says yes, by which waves are made as large as they must be. */
    public Foresight foresight(Actor actor) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        return accepting.foresight();
    }

    /** From now on people are compared by these; tells whether anything changed. */
    @Transactional
    public boolean decide(Actor actor, Weights weights) {
        Permissions.requireEver(actor, Command.SETTINGS_CHANGE);
        Weights before = weighing.now();
        if (before.equals(weights)) {
            return false;
        }
        weighing.decide(actor, weights);
        events.publishEvent(new Audited(actor, "SETTING_CHANGE", null, "怎样挑人：" + told(before) + " → " + told(weights)));
        return true;
    }

    private static String told(Weights weights) {
        return Arrays.stream(Part.Side.values())
                .map(side -> String.valueOf(weights.of(side)))
                .collect(Collectors.joining("/"));
    }
}
