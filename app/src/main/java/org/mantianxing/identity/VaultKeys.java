package org.mantianxing.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The keys of the vault and the ciphers that use them. */
@Component
@EnableConfigurationProperties(VaultSettings.class)
class VaultKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] key;

    VaultKeys(VaultSettings settings) throws IOException {
        this.key = load(settings);
    }

    String current() {
        return "1";
    }

    byte[] encrypt(String plain, UUID id) {
        byte[] nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(bytes(id));
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(12 + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot encrypt", e);
        }
    }

    String decrypt(String keyId, byte[] sealed, UUID id) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, 12));
            cipher.updateAAD(bytes(id));
            return new String(cipher.doFinal(sealed, 12, sealed.length - 12), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot decrypt", e);
        }
    }

    byte[] lookup(Vault.Kind kind, String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((kind.name() + ":" + plain.strip()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The vault cannot hash", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] load(VaultSettings settings) throws IOException {
        if (settings.key() != null && !settings.key().isBlank()) {
            return Base64.getDecoder().decode(settings.key().strip());
        }
        if (!Files.exists(settings.keyFile())) {
            byte[] fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            Files.createDirectories(settings.keyFile().toAbsolutePath().getParent());
            Files.createFile(
                    settings.keyFile(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(settings.keyFile(), Base64.getEncoder().encodeToString(fresh));
        }
        return Base64.getDecoder().decode(Files.readString(settings.keyFile()).strip());
    }
}
