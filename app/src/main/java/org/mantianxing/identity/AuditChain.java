package org.mantianxing.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a line of the audit trail is sealed: SHA-256 over the hash before it and everything it says, each with its length,
 * so that no text can pass for two.
 */
final class AuditChain {
    private AuditChain() {}

    static byte[] hash(AuditLine line, byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            String text = Stream.of(
                            line.seq(),
                            line.at(),
                            line.actor(),
                            line.actorName(),
                            line.action(),
                            line.subject(),
                            line.words())
                    .map(String::valueOf)
                    .map(field -> field.length() + ":" + field)
                    .collect(Collectors.joining());
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
