package org.mantianxing.activities;

import java.util.EnumSet;
import java.util.Set;

/** The life cycle of an activity, in one switch. */
public enum ActivityState {
    /** 招募中: seats are open. */
    RECRUITING("招募中"),
    /** 已招满: every seat is taken. */
    STAFFED("已招满"),
    /** 服务中: somebody has checked in. */
    UNDER_WAY("服务中"),
    /** 已结束: the roll is closed, the hours are credited. */
    FINISHED("已结束"),
    /** 已取消. */
    CANCELLED("已取消"),
    /** 没有招满: the time passed without enough volunteers. */
    UNMET("没有招满");

    private final String words;

    ActivityState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The states that may follow this one. */
    public Set<ActivityState> next() {
        return switch (this) {
            case RECRUITING -> EnumSet.of(STAFFED, UNDER_WAY, CANCELLED, UNMET);
            case STAFFED -> EnumSet.of(RECRUITING, UNDER_WAY, CANCELLED, UNMET);
            case UNDER_WAY -> EnumSet.of(FINISHED, UNMET);
            case FINISHED, CANCELLED, UNMET -> EnumSet.noneOf(ActivityState.class);
        };
    }

    /** Whether nothing more is expected of anybody. */
    public boolean over() {
        return next().isEmpty();
    }
}
