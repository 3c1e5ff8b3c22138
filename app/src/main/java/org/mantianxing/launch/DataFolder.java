package org.mantianxing.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.StartupFailure;

/**
 * The folder of a platform's data, used by one process at a time. The file {@code run.lock} is locked by the operating
 * system, so a killed process leaves nothing behind; what is written in it only tells others where to look.
 */
final class DataFolder {
    private static final long FRESH_BYTES = 200_000_000;
    private static final long LEAST_BYTES = 50_000_000;
    private final Path folder;
    private final FileChannel channel;

    /** Kept for as long as the process lives: a channel that is collected gives up its lock. */
    private static volatile @Nullable DataFolder taken;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder for this process; empty when another one has it. Throws StartupFailure when it cannot be written. */
    static Optional<DataFolder> take(Path folder) {
        try {
            Files.createDirectories(folder);
            checkSpace(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("run.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            DataFolder mine = new DataFolder(folder, channel);
            mine.write("");
            taken = mine;
            return Optional.of(mine);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static void checkSpace(Path folder) throws IOException {
        long least = Files.exists(folder.resolve("postgres")) ? LEAST_BYTES : FRESH_BYTES;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < least) {
            throw new StartupFailure(
                    "磁盘满了：" + folder + " 所在的磁盘只剩 " + free / 1_000_000 + " MB，至少要有 " + least / 1_000_000 + " MB。",
                    "The disk is full: " + free / 1_000_000 + " MB are left for " + folder + ", at least "
                            + least / 1_000_000 + " MB are needed.");
        }
    }

    private static StartupFailure unwritable(Path folder, IOException e) {
        return new StartupFailure(
                "数据目录 " + folder + " 写不了（" + e.getMessage() + "），请检查权限，或用 MTX_DATA 换一个。",
                "The data folder " + folder + " cannot be written (" + e.getMessage()
                        + "); check its permissions, or name another by MTX_DATA.",
                e);
    }

    /** Where the process that has this folder serves; empty while it is only starting. */
    static String address(Path folder) {
        try {
            return Files.readString(folder.resolve("run.lock")).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /** Tells whoever comes later where this process serves. */
    void announce(String address) {
        try {
            write(address);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private void write(String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    static @Nullable DataFolder taken() {
        return taken;
    }
}
