package org.mantianxing.volunteers;

import java.util.UUID;

/**
 * What somebody looks for again and again in the archive.
 *
 * @param query as the address bar has it
 */
public record ArchiveSearch(UUID id, String name, String query) {}
