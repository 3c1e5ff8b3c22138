package org.mantianxing.identity;

/** Everything that somebody can do or read; {@link Permissions} says who may, and where. */
public enum Command {
    // the platform
    DISTRICT_CREATE,
    // identity
    PROFILE,
    ROLE_GRANT,
    STAFF_READ,
    PERSON_UNMASK,
    AUDIT_READ,
    OUTBOX_READ,
    SETTINGS_CHANGE,
    SETTINGS_READ,
    SITE_ADD,
    // menu
    MENU_READ,
    MENU_OFFER,
    MENU_REVIEW,
    MENU_WATCH,
    // orders
    ORDER_PLACE,
    ORDER_PLACE_FOR_CALLER,
    ORDER_PLACE_UPWARD,
    ORDER_FOLLOW,
    ORDER_QUEUE,
    ORDER_REVIEW,
    ORDER_DISPATCH,
    ORDER_RECEIVE,
    ORDER_CANCEL,
    ORDER_RATE,
    ORDER_COMPLAIN,
    // activities
    ACTIVITY_READ,
    ACTIVITY_MANAGE,
    ACTIVITY_LEAD,
    ACTIVITY_WATCH,
    COURSE_MANAGE,
    OFFER_ANSWER,
    SIGN_UP,
    // people
    VOLUNTEER_REGISTER,
    VOLUNTEER_READ,
    VOLUNTEER_IMPORT,
    VOLUNTEER_MERGE,
    VOLUNTEER_BAR,
    VOLUNTEER_ADMIT,
    PROOF_DECIDE,
    CIRCULAR_SEND,
    TEAM_READ,
    TEAM_MANAGE,
    LEADER_NAME,
    // records
    RECORD_READ,
    RECORD_CORRECT,
    RECORD_CLAIM,
    // figures
    FIGURES_READ,
    WALL_SHOW,
    ASSESS_DECIDE,
    // messages
    INBOX
}
