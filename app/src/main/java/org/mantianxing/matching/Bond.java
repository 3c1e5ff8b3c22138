package org.mantianxing.matching;

/** What binds somebody to those who call, the strongest that holds. */
public enum Bond {
    NONE,
    SAME_AREA,
    SAME_STATION,
    /** Has served there before. */
    KNOWS_PLACE,
    /** Has served the same person before. */
    KNOWS_PERSON,
    /** Of the team that calls. */
    TEAM
}
