package org.mantianxing.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The keys in use, from the environment or from the key file. */
@Component
@EnableConfigurationProperties(VaultSettings.class)
class VaultKeys {
    private final CipherSuite suite;
    private final @Nullable KeyFile file;
    private volatile KeyRing ring;

    VaultKeys(VaultSettings settings) {
        this.suite = CipherSuite.find(settings.cipher())
                .orElseThrow(() ->
                        new StartupFailure("mtx.vault.cipher is " + settings.cipher() + "; it can be aes or sm."));
        if (settings.key() != null && !settings.key().isBlank()) {
            this.file = null;
            this.ring = KeyRing.read(settings.key(), suite, "MTX_VAULT_KEY");
        } else {
            this.file = new KeyFile(settings.keyFile(), suite);
            this.ring = file.load();
        }
    }

    VaultKey current() {
        return ring.current();
    }

    /** The key of a row. An unknown one may have been added by another node, so the file is read once more. */
    VaultKey get(String id) {
        if (ring.find(id).isEmpty() && file != null) {
            ring = file.load();
        }
        return ring.find(id)
                .orElseThrow(() -> new IllegalStateException("The vault has no key " + id + "; restore the key file"));
    }

    boolean has(String id) {
        return ring.find(id).isPresent()
                || (file != null && file.load().find(id).isPresent());
    }

    /** One hash for each key, the current one first. */
    List<byte[]> lookups(Vault.Kind kind, String plain) {
        return ring.keys().reversed().stream()
                .map(key -> key.lookup(kind, plain))
                .toList();
    }

    byte[] lookup(Vault.Kind kind, String plain) {
        return current().lookup(kind, plain);
    }

    String decrypt(String keyId, byte[] sealed, UUID row) {
        return get(keyId).decrypt(sealed, row);
    }

    /** Adds a key, of the configured ciphers, that seals from now on; returns its id. */
    synchronized String rotate() {
        if (file == null) {
            throw new Refused("密钥来自环境变量，请在那里追加一行新密钥后重启");
        }
        KeyRing now = file.load();
        VaultKey fresh = VaultKey.fresh(now.nextId(), suite);
        KeyRing more = now.with(fresh);
        file.save(more);
        ring = more;
        return fresh.id();
    }
}
