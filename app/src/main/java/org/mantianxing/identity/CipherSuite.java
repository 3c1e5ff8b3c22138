package org.mantianxing.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two families of ciphers that the vault knows; each key belongs to one of them. */
enum CipherSuite {
    /** AES-256-GCM and HMAC-SHA-256. */
    AES {
        @Override
        byte[] encrypt(byte[] secret, byte[] nonce, byte[] context, byte[] plain) {
            return AesCipher.encrypt(mac(secret, ENCRYPTION), nonce, context, plain);
        }

        @Override
        byte[] decrypt(byte[] secret, byte[] sealed, byte[] context) {
            return AesCipher.decrypt(mac(secret, ENCRYPTION), sealed, context);
        }

        @Override
        byte[] mac(byte[] secret, byte[] data) {
            return AesCipher.mac(secret, data);
        }
    },
    /** SM4-GCM and HMAC-SM3, the national standards GB/T 32907 and 32905. */
    SM {
        @Override
        byte[] encrypt(byte[] secret, byte[] nonce, byte[] context, byte[] plain) {
            return SmCipher.encrypt(mac(secret, ENCRYPTION), nonce, context, plain);
        }

        @Override
        byte[] decrypt(byte[] secret, byte[] sealed, byte[] context) {
            return SmCipher.decrypt(mac(secret, ENCRYPTION), sealed, context);
        }

        @Override
        byte[] mac(byte[] secret, byte[] data) {
            return SmCipher.mac(secret, data);
        }
    };

    static final int NONCE = 12;
    /** The key that encrypts is derived from the secret, so that the one that hashes is another. */
    private static final byte[] ENCRYPTION = {'e', 'n', 'c', 'r', 'y', 'p', 't'};

    /** Returns nonce and sealed text together. */
    abstract byte[] encrypt(byte[] secret, byte[] nonce, byte[] context, byte[] plain);

    /** Throws {@link WrongKey} when text, context or key do not belong together. */
    abstract byte[] decrypt(byte[] secret, byte[] sealed, byte[] context);

    abstract byte[] mac(byte[] secret, byte[] data);

    static Optional<CipherSuite> find(String name) {
        return Arrays.stream(values())
                .filter(suite -> suite.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What was sealed cannot be opened with this key. */
    static final class WrongKey extends RuntimeException {
        WrongKey(Throwable cause) {
            super("The vault's key does not fit", cause);
        }
    }
}
