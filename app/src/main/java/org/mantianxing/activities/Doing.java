package org.mantianxing.activities;

import org.springframework.stereotype.Component;

/** The hands behind the doors. */
@Component
record Doing(Calls calls, Waves waves, Seating seating, Presence presence, Endings endings, AtPlace atPlace) {}
