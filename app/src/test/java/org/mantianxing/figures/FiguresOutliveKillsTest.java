package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A node is killed in the middle of its work, again and again, alone or with its database: nothing of the ledger, the
 * totals and the figures is lost or doubled. {@code -Dkills=20} does it more often.
 */
class FiguresOutliveKillsTest {
    private static final Duration LONGEST = Duration.ofSeconds(150);
    private final Path data =
            Path.of("target/launch", UUID.randomUUID().toString()).toAbsolutePath();

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        Files.createDirectories(data);
        for (int i = 0; i < Integer.getInteger("kills", 3); i++) {
            Node node = Node.start(data, "write", String.valueOf(seed + i));
            node.waitFor(MortalNode.WRITING);
            LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(2_500)).toNanos());
            if (i % 2 == 1) {
                database().destroyForcibly();
            }
            node.process().destroyForcibly();
            node.end();
        }
        Node look = Node.start(data, "look");
        look.end();
        String said = look.said();
        assertThat(number(said, "lines")).as("seed %d: %s", seed, said).isPositive();
        assertThat(number(said, "corrections")).as("seed %d", seed).isPositive();
        assertThat(number(said, "wrong totals")).as("seed %d", seed).isZero();
        assertThat(number(said, "twice")).as("seed %d", seed).isZero();
        assertThat(number(said, "figures differ")).as("seed %d: %s", seed, said).isZero();
    }

    private ProcessHandle database() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static long number(String said, String what) {
        return said.lines()
                .filter(line -> line.startsWith(what + " "))
                .map(line -> Long.valueOf(line.substring(what.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
    }

    /** A {@link MortalNode}, and the file that holds what it says. */
    private record Node(Process process, Path output) {
        static Node start(Path data, String... what) throws IOException {
            Path output = Files.createTempFile(data, "said", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    MortalNode.class.getName(),
                    data.toString()));
            command.addAll(List.of(what));
            return new Node(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        }

        void waitFor(String line) throws IOException {
            long last = System.nanoTime() + LONGEST.toNanos();
            while (said().lines().noneMatch(line::equals)) {
                assertThat(process.isAlive() && System.nanoTime() < last)
                        .as(said())
                        .isTrue();
                LockSupport.parkNanos(50_000_000);
            }
        }

        void end() throws InterruptedException, IOException {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as(said())
                    .isTrue();
        }

        String said() throws IOException {
            return Files.readString(output);
        }
    }
}
