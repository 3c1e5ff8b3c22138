package org.mantianxing.certificates;

import java.time.Instant;
import java.util.UUID;

/** A certificate no longer holds because the hours of a service on it, {@code title}, were corrected. */
public record CertificateRevoked(UUID id, UUID certificate, String number, UUID volunteer, String title, Instant at) {}
