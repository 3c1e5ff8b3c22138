package org.mantianxing.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the vault's keys are and which ciphers it uses.
 *
 * @param keyFile made at the first start, readable by its owner alone
 * @param key the key itself, base64, instead of a file
 * @param cipher {@code aes} (AES-256-GCM with HMAC-SHA-256) or {@code sm} (SM4-GCM with HMAC-SM3)
 */
@ConfigurationProperties("mtx.vault")
public record VaultSettings(
        @DefaultValue("data/vault.key") Path keyFile,
        @Nullable String key,
        @DefaultValue("aes") String cipher) {}
