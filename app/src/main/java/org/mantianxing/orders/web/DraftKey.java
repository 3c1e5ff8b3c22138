package org.mantianxing.orders.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a draft, held by the visitor's browser alone. A draft names people and addresses, so the database keeps it
 * sealed, under a name from which the key cannot be told.
 */
record DraftKey(String token) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    static DraftKey fresh() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return new DraftKey(base64(random));
    }

    /** Under which name the draft is kept. */
    String owner() {
        return base64(hash("owner"));
    }

    String seal(String plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return base64(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it was sealed with another key. */
    Optional<String> open(String sealed) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(both, NONCE, Math.max(0, both.length - NONCE));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(hash("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] hash(String what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((what + ":" + token).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
