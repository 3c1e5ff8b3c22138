package org.mantianxing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The platform as a process of its own, as {@code ./run} starts it, on a data folder of a test. */
final class Run implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(150);
    private final Process process;
    private final Path said;

    private Run(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** {@code settings} are environment variables. */
    static Run start(Path data, Map<String, String> settings, String... options) {
        try {
            Files.createDirectories(Path.of("target/launch"));
            Path said = Files.createTempFile(Path.of("target/launch"), "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command(options))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MTX_"));
            builder.environment().putAll(Map.of("PORT", "0", "MTX_DATA", data.toString()));
            builder.environment().putAll(settings);
            return new Run(builder.start(), said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String... options) {
        String here = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String product = Arrays.stream(here.split(java.io.File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                product,
                "org.mantianxing.Mantianxing",
                "--mtx.postgres.programs=target/programs"));
        command.addAll(List.of(options));
        return command;
    }

    /** Everything written to the terminal so far. */
    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it serves and returns the address that it tells. */
    String address() {
        waitFor(() -> said().contains("(Ctrl-C stops it)") || !process.isAlive());
        String line = said().lines()
                .filter(each -> each.startsWith("Mantianxing is ready: "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said()));
        return line.split(" ", -1)[3];
    }

    /** Waits for its end and returns the exit code. */
    int code() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: nothing of it can say goodbye. */
    void kill() {
        process.destroyForcibly();
        waitFor(() -> !process.isAlive());
    }

    /** As Ctrl-C does. */
    void stop() {
        process.destroy();
    }

    static void waitFor(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Override
    public void close() {
        process.destroy();
        code();
    }
}
