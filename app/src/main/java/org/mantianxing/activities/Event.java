package org.mantianxing.activities;

import java.util.UUID;

/**
 * An event of several shifts and roles.
 *
 * @param path of the site that runs it
 * @param organiser name of the team or site that runs it
 */
public record Event(UUID id, String title, UUID site, String path, String organiser) {}
