package org.mantianxing.identity;

/** How far a permission reaches. */
enum Scope {
    /** What is one's own: placed, held or received by oneself. */
    OWN,
    /** What lies at or below the site of one's grant. */
    PLACE,
    /** What belongs to the team that one leads. */
    TEAM,
    /** Everything in the district. */
    ALL
}
