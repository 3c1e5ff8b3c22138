package org.mantianxing.messages;

/** How a message feels: decides its icon and colour. */
public enum Tone {
    INFO,
    GOOD,
    WARN,
    BAD
}
