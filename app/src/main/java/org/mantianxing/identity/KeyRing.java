package org.mantianxing.identity;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mantianxing.kernel.StartupFailure;

/** All keys of the vault, oldest first; the last one seals what is new. */
record KeyRing(List<VaultKey> keys) {
    KeyRing {
        keys = List.copyOf(keys);
    }

    VaultKey current() {
        return keys.getLast();
    }

    Optional<VaultKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    KeyRing with(VaultKey another) {
        List<VaultKey> more = new ArrayList<>(keys);
        more.add(another);
        return new KeyRing(more);
    }

    /** An id that no key of this ring has. */
    String nextId() {
        int n = keys.size() + 1;
        while (find(String.valueOf(n)).isPresent()) {
            n++;
        }
        return String.valueOf(n);
    }

    /**
     * Reads {@code id suite base64}, one key a line (or parted by semicolons); a lone base64 is key 1 of {@code fallback}.
     *
     * @param origin where the text comes from, for the sentence of a failure
     */
    static KeyRing read(String text, CipherSuite fallback, String origin) {
        KeyRing ring = new KeyRing(List.of());
        for (String line : text.split("[\\n;]", -1)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                VaultKey key = key(line.strip(), fallback, origin);
                if (ring.find(key.id()).isPresent()) {
                    throw new StartupFailure(
                            origin + " 里有两把编号都是 " + key.id() + " 的密钥。",
                            origin + " holds two keys with the id " + key.id() + ".");
                }
                ring = ring.with(key);
            }
        }
        if (ring.keys().isEmpty()) {
            throw new StartupFailure(origin + " 里没有密钥，请从备份恢复。", origin + " holds no key; restore it from your backup.");
        }
        return ring;
    }

    private static VaultKey key(String line, CipherSuite fallback, String origin) {
        String[] parts = line.split("\\s+", -1);
        if (parts.length != 1 && parts.length != 3) {
            throw garbage(origin);
        }
        CipherSuite suite =
                parts.length == 1 ? fallback : CipherSuite.find(parts[1]).orElseThrow(() -> garbage(origin));
        try {
            byte[] secret = Base64.getDecoder().decode(parts[parts.length - 1]);
            if (secret.length != VaultKey.LENGTH) {
                throw garbage(origin);
            }
            return new VaultKey(parts.length == 1 ? "1" : parts[0], suite, secret);
        } catch (IllegalArgumentException _) {
            throw garbage(origin);
        }
    }

    static StartupFailure garbage(String origin) {
        return new StartupFailure(
                origin + " 不是数据密钥（每行应当是编号、aes 或 sm、32 字节的 base64），请从备份恢复。",
                origin
                        + " holds no keys of the vault (expected: id, aes or sm, 32 bytes in base64); restore it from your"
                        + " backup.");
    }
}
