package org.mantianxing.activities;

import org.springframework.stereotype.Component;

/** The hands behind the door. */
@Component
record Doing(Calls calls, Waves waves, Seating seating, Presence presence, Endings endings) {}
