package org.mantianxing.certificates;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The public half of a key that signs certificates.
 *
 * @param spki X.509 SubjectPublicKeyInfo of Ed25519
 */
public record PublicKey(UUID id, byte[] spki, Instant madeAt) {
    private static final int RAW = 32;

    /** As OpenSSL reads it. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(spki)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** As a decentralised identifier: did:key with the multicodec of Ed25519 (0xed01). */
    public String did() {
        return "did:key:" + multibase();
    }

    public String multibase() {
        byte[] coded = new byte[RAW + 2];
        coded[0] = (byte) 0xed;
        coded[1] = 0x01;
        System.arraycopy(spki, spki.length - RAW, coded, 2, RAW);
        return "z" + Base58.of(coded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && id.equals(key.id) && Arrays.equals(spki, key.spki);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
