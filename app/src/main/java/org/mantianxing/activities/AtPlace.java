package org.mantianxing.activities;

import org.springframework.stereotype.Component;

/** The hands behind the door of those at the place. */
@Component
record AtPlace(Scans scans, PointCodes points, LeadPhones phones, Merging merging) {}
