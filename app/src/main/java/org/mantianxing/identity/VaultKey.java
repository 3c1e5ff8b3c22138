package org.mantianxing.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** One key of the vault: its id, which is stored beside what it sealed, and the ciphers it belongs to. */
record VaultKey(String id, CipherSuite suite, byte[] secret) {
    static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static VaultKey fresh(String id, CipherSuite suite) {
        return new VaultKey(id, suite, random(LENGTH));
    }

    /** Sealed together with the id of its row, so that a value cannot be moved to another row. */
    byte[] encrypt(String plain, UUID row) {
        return suite.encrypt(secret, random(CipherSuite.NONCE), bytes(row), plain.getBytes(StandardCharsets.UTF_8));
    }

    String decrypt(byte[] sealed, UUID row) {
        return new String(suite.decrypt(secret, sealed, bytes(row)), StandardCharsets.UTF_8);
    }

    byte[] lookup(Vault.Kind kind, String plain) {
        String text = kind.name() + ":" + Normal.of(kind, plain);
        return suite.mac(secret, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The line of the key file. */
    String line() {
        return id + " " + suite.name().toLowerCase(java.util.Locale.ROOT) + " "
                + Base64.getEncoder().encodeToString(secret);
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
