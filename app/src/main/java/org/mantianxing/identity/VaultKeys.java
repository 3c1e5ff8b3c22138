package org.mantianxing.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The keys in use, from the environment or from the key file; a file that another process added to is read again. */
@Component
@EnableConfigurationProperties(VaultSettings.class)
class VaultKeys {
    private final CipherSuite suite;
    private final VaultCheck check;
    private final @Nullable KeyFile file;
    private volatile KeyRing ring;
    private volatile long readAt;

    VaultKeys(VaultSettings settings, VaultCheck check) {
        this.check = check;
        this.suite = CipherSuite.find(settings.cipher())
                .orElseThrow(() -> new StartupFailure(
                        "mtx.vault.cipher 写的是 " + settings.cipher() + "，只能是 aes 或 sm。",
                        "mtx.vault.cipher is " + settings.cipher() + "; it can be aes or sm."));
        if (settings.key() != null && !settings.key().isBlank()) {
            this.file = null;
            this.ring = KeyRing.read(settings.key(), suite, "MTX_VAULT_KEY");
            check.verify(ring, "MTX_VAULT_KEY");
        } else {
            this.file = new KeyFile(settings.keyFile(), suite);
            this.readAt = file.changedAt();
            this.ring = file.load(!check.sealedBefore());
            check.verify(ring, settings.keyFile().toString());
        }
    }

    private KeyRing ring() {
        if (file != null && file.changedAt() != readAt) {
            readAt = file.changedAt();
            ring = file.load(false);
        }
        return ring;
    }

    VaultKey current() {
        return ring().current();
    }

    /** The keys that seal nothing new any more. */
    List<String> older() {
        return ring().keys().stream()
                .map(VaultKey::id)
                .filter(id -> !id.equals(current().id()))
                .toList();
    }

    private VaultKey get(String id) {
        return ring().find(id)
                .orElseThrow(() -> new IllegalStateException("The vault has no key " + id + "; restore the key file"));
    }

    /** One hash for each key, the current one first. */
    List<byte[]> lookups(Vault.Kind kind, String plain) {
        return ring().keys().reversed().stream()
                .map(key -> key.lookup(kind, plain))
                .toList();
    }

    byte[] lookup(Vault.Kind kind, String plain) {
        return current().lookup(kind, plain);
    }

    String decrypt(String keyId, byte[] sealed, UUID row) {
        return get(keyId).decrypt(sealed, row);
    }

    /** Adds a key, of the configured ciphers, that seals from now on, here and on every node that reads the file. */
    synchronized VaultKey rotate() {
        if (file == null) {
            throw new Refused("密钥来自环境变量，请在那里追加一行新密钥后重启");
        }
        KeyRing now = file.load(false);
        VaultKey fresh = VaultKey.fresh(now.nextId(), suite);
        file.save(now.with(fresh));
        check.remember(fresh);
        return fresh;
    }
}
