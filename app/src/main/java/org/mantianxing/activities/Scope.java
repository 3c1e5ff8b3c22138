package org.mantianxing.activities;

/** Which activities of a series are meant; one that is no part of a series is always alone. */
public enum Scope {
    ONE,
    /** This one and all that come after it. */
    FOLLOWING,
    /** All that have not begun. */
    ALL
}
