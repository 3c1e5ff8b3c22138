package org.mantianxing.district.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.mantianxing.kernel.StartupFailure;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once for each version. They lie beside the data and not in the folder for temporary
 * files, which others may write to and which is swept from time to time.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Programs(Path home) {
    private static final int LONGEST_SECONDS = 120;

    /** What a program said and how it ended. */
    record Ended(int code, String said) {
        boolean well() {
            return code == 0;
        }
    }

    static Programs unpack(Path folder, String version) throws IOException {
        Path home = folder.toAbsolutePath().resolve("postgres-" + version);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder.toAbsolutePath(), "unpacking");
            unpackInto(fresh);
            try {
                Files.move(fresh, home);
            } catch (IOException e) {
                Folders.delete(fresh);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new Programs(home);
    }

    private static void unpackInto(Path folder) throws IOException {
        try (InputStream archive = Programs.class.getResourceAsStream("/" + archive())) {
            if (archive == null) {
                throw new StartupFailure(
                        "程序里没有适合这台机器的 PostgreSQL（" + archive() + "），请用 MTX_JDBC_URL 指定一个数据库。",
                        "There is no PostgreSQL for this machine in the program (" + archive()
                                + "); name one of your own by MTX_JDBC_URL.");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 || entry.getName().matches("(\\./)?bin/.*")) {
            file.toFile().setExecutable(true);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    /** Runs one of the programs to its end. PostgreSQL refuses to be root, so root lends it another name. */
    Ended run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Root.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** What is said goes through a file: a server that was started goes on and would hold a pipe open. */
    static Ended run(List<String> command) throws IOException {
        Path said = Files.createTempFile("mtx", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Ended(-1, "no end after " + LONGEST_SECONDS + " s");
            }
            return new Ended(process.exitValue(), Files.readString(said).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
