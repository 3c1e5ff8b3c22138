package org.mantianxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long the jar takes to its first page, and how much memory it then has. */
final class Startup {
    private static final int PORT = 18_107;
    private final Path jar;
    private final Path data;

    Startup(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    /** In seconds and megabytes; {@code memory} is 0 where the system does not tell. */
    record Line(String name, double seconds, long memory) {}

    Line measure(String name) {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString());
        builder.environment().put("MTX_DATA", data.toString());
        builder.environment().put("PORT", String.valueOf(PORT));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            long begin = System.nanoTime();
            Process process = builder.start();
            while (!answers()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(jar + " did not start");
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long memory = memory(process.pid());
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Line(name, seconds, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers() {
        try {
            new Load(PORT, 1).run(new Load.Page("", "/platform/", ""), Duration.ofMillis(1));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static long memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
