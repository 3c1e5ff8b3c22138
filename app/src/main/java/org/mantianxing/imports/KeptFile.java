package org.mantianxing.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The file of an import, kept in parts under the vault's key until all its rows are judged; any node can read it. */
@Component
class KeptFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final int PART = 1 << 20;
    private final ImportStore store;
    private final Vault vault;
    private final Clock clock;

    KeptFile(ImportStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    void keep(UUID id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = 0; ; n++) {
                byte[] bytes = in.readNBytes(PART);
                if (bytes.length == 0) {
                    return;
                }
                UUID part = Ids.at(clock.instant());
                store.insertPart(id, n, part, vault.lock(part, new String(bytes, StandardCharsets.ISO_8859_1)));
            }
        }
    }

    /** As it was brought, in a place for a while; to be deleted. */
    Path restore(UUID id) {
        try {
            Path file = temporary();
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int n = 0; ; n++) {
                    Optional<ImportStore.Part> part = store.part(id, n);
                    if (part.isEmpty()) {
                        return file;
                    }
                    out.write(vault.unlock(part.get().id(), part.get().locked()).getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path temporary() throws IOException {
        return Files.createTempFile("list", ".tmp");
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
        }
    }
}
