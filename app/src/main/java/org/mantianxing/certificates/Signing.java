package org.mantianxing.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** The district's keys (Ed25519): made at first use, the private half sealed in the vault. */
@Component
class Signing {
    private static final String ED25519 = "Ed25519";
    private final KeyStore store;
    private final Vault vault;
    private final Clock clock;

    Signing(KeyStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key that signs now. */
    PublicKey current() {
        return open(store.newest().orElseGet(this::first));
    }

    List<PublicKey> all() {
        return store.all().stream().map(Signing::open).toList();
    }

    PublicKey get(UUID id) {
        return store.find(id).map(Signing::open).orElseThrow(NotFound::new);
    }

    byte[] sign(UUID key, byte[] message) {
        KeyStore.Row row = store.find(key).orElseThrow(NotFound::new);
        byte[] pkcs8 = Base64.getDecoder().decode(vault.open(row.privateKey()));
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key cannot be used: " + key, e);
        }
    }

    private KeyStore.Row first() {
        store.lock();
        return store.newest().orElseGet(this::make);
    }

    private KeyStore.Row make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            KeyStore.Row row = new KeyStore.Row(
                    Ids.at(clock.instant()),
                    pair.getPublic().getEncoded(),
                    vault.seal(Vault.Kind.SECRET, secret, null).id(),
                    clock.instant());
            store.insert(row);
            return row;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey open(KeyStore.Row row) {
        return new PublicKey(row.id(), row.publicKey(), row.madeAt());
    }
}
