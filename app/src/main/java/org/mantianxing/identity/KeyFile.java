package org.mantianxing.identity;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mantianxing.kernel.StartupFailure;

/** The file of the vault's keys, readable by its owner alone. */
record KeyFile(Path path, CipherSuite suite) {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /**
     * The keys.
     *
     * @param first whether nothing was sealed yet, so that a missing file is made with a fresh key
     */
    KeyRing load(boolean first) {
        try {
            if (first && !Files.exists(path)) {
                makeFirst();
            }
            checkOwnerOnly();
            return KeyRing.read(Files.readString(path, StandardCharsets.UTF_8), suite, path.toString());
        } catch (NoSuchFileException _) {
            throw new StartupFailure(
                    "密钥文件 " + path + " 不见了，没有它数据读不出来，请从备份恢复。",
                    "The key file " + path
                            + " is gone, and the data cannot be read without it; restore it from your backup.");
        } catch (CharacterCodingException _) {
            throw KeyRing.garbage(path.toString());
        } catch (IOException e) {
            throw new StartupFailure(
                    "密钥文件 " + path + " 读不了（" + e.getMessage() + "）。",
                    "The key file " + path + " cannot be read (" + e.getMessage() + ").",
                    e);
        }
    }

    /** When the file was last written, in milliseconds; 0 while it is not there. */
    long changedAt() {
        return path.toFile().lastModified();
    }

    /** Writes the ring beside the file, then puts it in its place, so that no moment is without keys. */
    void save(KeyRing ring) {
        try {
            Path fresh = Files.createTempFile(
                    path.toAbsolutePath().getParent(), "vault", ".key", PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(fresh, text(ring));
            try {
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartupFailure(
                    "密钥文件 " + path + " 写不了（" + e.getMessage() + "）。",
                    "The key file " + path + " cannot be written (" + e.getMessage() + ").",
                    e);
        }
    }

    private void makeFirst() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(path, text(new KeyRing(List.of(VaultKey.fresh("1", suite)))));
        } catch (FileAlreadyExistsException _) {
            // another node was faster: its key is read
        }
    }

    private void checkOwnerOnly() throws IOException {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(path);
        if (!OWNER.containsAll(open)) {
            throw new StartupFailure(
                    "密钥文件 " + path + " 别人也能读（" + PosixFilePermissions.toString(open) + "），请把权限改成 0600。",
                    "The key file " + path + " can be read by others (" + PosixFilePermissions.toString(open)
                            + "); set its mode to 0600.");
        }
    }

    private static String text(KeyRing ring) {
        return ring.keys().stream().map(VaultKey::line).collect(Collectors.joining("\n", "", "\n"));
    }
}
