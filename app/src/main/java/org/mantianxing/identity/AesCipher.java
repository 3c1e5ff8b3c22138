package org.mantianxing.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA-256, by the JDK. */
final class AesCipher {
    private static final int TAG_BITS = 128;

    private AesCipher() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot encrypt", e);
        }
    }

    static byte[] decrypt(byte[] key, byte[] sealed, byte[] context) {
        try {
            byte[] nonce = java.util.Arrays.copyOf(sealed, CipherSuite.NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, CipherSuite.NONCE, Math.max(0, sealed.length - CipherSuite.NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CipherSuite.WrongKey(e);
        }
    }

    static byte[] mac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot hash", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
