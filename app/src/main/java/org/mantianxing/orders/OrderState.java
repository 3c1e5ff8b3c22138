package org.mantianxing.orders;

import java.util.EnumSet;
import java.util.Set;

/** The life cycle of an order, in one switch. */
public enum OrderState {
    /** 已点单: waits for the centre. */
    PLACED("已点单"),
    /** 已接单: one reviewer has claimed it. */
    ACCEPTED("已接单"),
    /** 待补充: asked back; the requester answers. */
    ASKED_BACK("待补充"),
    /** 未通过: refused with a reason. */
    REFUSED("未通过"),
    /** 已审核: waits to be dispatched. */
    APPROVED("已审核"),
    /** 已派单: an institute, station, point or team has it. */
    DISPATCHED("已派单"),
    /** 招募中: a call is out. */
    RECRUITING("招募中"),
    /** 已成团: every seat is taken. */
    STAFFED("人已到齐"),
    /** 服务中. */
    UNDER_WAY("服务中"),
    /** 已完成: served; waits for the requester to confirm. */
    COMPLETED("已完成"),
    /** 已确认: confirmed by the requester, or by the clock. */
    CONFIRMED("已确认"),
    /** 已评价. */
    RATED("已评价"),
    /** 投诉处理中: a complaint reopened the case at the centre. */
    DISPUTED("投诉处理中"),
    /** 未满足: the time passed without enough volunteers; back at the centre. */
    UNMET("未满足"),
    /** 已取消. */
    CANCELLED("已取消");

    private final String words;

    OrderState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The states that may follow this one. */
    public Set<OrderState> next() {
        return switch (this) {
            case PLACED -> EnumSet.of(ACCEPTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(PLACED, ASKED_BACK, REFUSED, APPROVED, CANCELLED);
            case ASKED_BACK -> EnumSet.of(ACCEPTED, CANCELLED);
            case APPROVED -> EnumSet.of(DISPATCHED, REFUSED, CANCELLED);
            case DISPATCHED -> EnumSet.of(APPROVED, DISPATCHED, RECRUITING, CANCELLED, UNMET);
            case RECRUITING -> EnumSet.of(STAFFED, UNDER_WAY, DISPATCHED, UNMET, CANCELLED);
            case STAFFED -> EnumSet.of(RECRUITING, UNDER_WAY, DISPATCHED, UNMET, CANCELLED);
            case UNDER_WAY -> EnumSet.of(COMPLETED, UNMET);
            case COMPLETED -> EnumSet.of(CONFIRMED, RATED, DISPUTED);
            case CONFIRMED -> EnumSet.of(RATED, DISPUTED);
            case RATED -> EnumSet.of(DISPUTED);
            case DISPUTED -> EnumSet.of(CONFIRMED, RATED, APPROVED);
            case UNMET -> EnumSet.of(APPROVED, REFUSED, CANCELLED);
            case REFUSED, CANCELLED -> EnumSet.noneOf(OrderState.class);
        };
    }

    public boolean canBecome(OrderState other) {
        return next().contains(other);
    }

    /** Whether nothing more is expected of anybody. */
    public boolean over() {
        return switch (this) {
            case REFUSED, CANCELLED, CONFIRMED, RATED -> true;
            case PLACED,
                    ACCEPTED,
                    ASKED_BACK,
                    APPROVED,
                    DISPATCHED,
                    RECRUITING,
                    STAFFED,
                    UNDER_WAY,
                    COMPLETED,
                    DISPUTED,
                    UNMET -> false;
        };
    }
}
