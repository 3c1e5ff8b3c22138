package org.mantianxing.matching;

import java.util.List;

/** Why somebody fits, or does not: a code with its arguments, put into words by whoever shows it. */
public record Reason(Code code, List<String> arguments) {

    /** What can be said for or against somebody. */
    public enum Code {
        // for
        HAS_SKILL,
        PROVEN_SKILL,
        NO_SKILL_NEEDED,
        NEAR,
        FREE,
        TIME_NOT_TOLD,
        SAME_TEAM,
        SERVED_HERE,
        KNOWN_TO_THEM,
        SPEAKS,
        SAME_STATION,
        SAME_AREA,
        RESTED,
        PLAIN_LOCAL,
        // against
        LACKS_SKILL,
        UNPROVEN,
        TOO_YOUNG,
        AGE_NOT_TOLD,
        PAUSED,
        BUSY,
        WANTS_NO_CALLS,
        OTHER_AREA,
        NOT_FREE,
        AWAY,
        TOO_FAR,
        HOLDS_SEAT,
        ASKED_ALREADY,
        DECLINED,
        WITHDREW,
        ASKED_OFTEN
    }

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Code code, Object... arguments) {
        return new Reason(code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
