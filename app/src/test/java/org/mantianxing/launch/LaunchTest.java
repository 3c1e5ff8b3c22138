package org.mantianxing.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever types {@code ./run} sees, when all is well and when it is not. */
class LaunchTest {
    private static final Map<String, String> NOTHING = Map.of();
    private final Path data =
            Path.of("target/launch", UUID.randomUUID().toString()).toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"--dmeo", "demo", "--demo=huge", "-v", "--"})
    void anUnknownOptionIsNamed(String option) {
        refused(Run.start(data, NOTHING, option), "不认识选项 " + option, "There is no option " + option);
        assertThat(data).doesNotExist();
    }

    @Test
    void helpNamesTheOptions() {
        try (Run run = Run.start(data, NOTHING, "--help")) {
            assertThat(run.code()).isZero();
            assertThat(run.said()).contains("--demo", "--verify-audit", "--new-vault-key");
        }
    }

    @Test
    void aTakenPortIsNamedBeforeADatabaseIsMade() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            refused(Run.start(data, Map.of("PORT", port)), "端口 " + port + " 已被别的程序占用", "is taken");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "70000", "-5"})
    void aPortIsANumber(String port) {
        refused(Run.start(data, Map.of("PORT", port)), "端口 " + port + " 不对", "The port " + port + " is none");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createTempFile("mtx", ".txt");
        refused(Run.start(file.resolve("data"), NOTHING), "写不了", "cannot be written");
        Files.delete(file);
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://localhost/x, 不是 PostgreSQL 的地址, is not the address of a PostgreSQL",
        "jdbc:postgresql://127.0.0.1:1/x, 连不上 MTX_JDBC_URL, cannot be reached",
        "jdbc:postgresql://no.such.host.invalid/x, 连不上 MTX_JDBC_URL, cannot be reached"
    })
    void aDatabaseThatCannotBeReachedIsNamed(String url, String chinese, String english) {
        refused(Run.start(data, Map.of("MTX_JDBC_URL", url)), chinese, english);
    }

    @Test
    void anOldDatabaseIsRefused() throws IOException {
        try (OldServer old = new OldServer()) {
            String url = "jdbc:postgresql://127.0.0.1:" + old.port() + "/x";
            refused(Run.start(data, Map.of("MTX_JDBC_URL", url)), "需要 15 或更新的版本", "is version 14.9");
        }
    }

    /** One life of a platform, told in order, because each start costs seconds. */
    @Test
    void itStartsOnceOutlivesAKillStopsCleanlyAndKnowsItsKey() throws Exception {
        try (Run first = Run.start(data, NOTHING)) {
            String address = first.address();
            assertThat(answer(address)).isEqualTo(200);
            assertThat(first.said()).contains("满天星已启动：" + address, "First operator of this platform");
            refused(Run.start(data, NOTHING), "满天星已在运行", "is running already on the data folder " + data, address);
            refused(Run.start(data, foreign("postgres", "wrong")), "不让用户 postgres 登录", "check MTX_JDBC_USER");
            refused(Run.start(data, foreign("nonesuch", password())), "数据库不存在", "does not exist");
            try (Run audit = Run.start(data, NOTHING, "--verify-audit")) {
                assertThat(audit.code()).isZero();
                assertThat(audit.said()).contains("platform: 2 lines are whole");
            }
            first.kill();
        }
        assertThat(postgres()).as("the database that the killed process left").isPresent();
        try (Run second = Run.start(data, NOTHING)) {
            assertThat(answer(second.address())).isEqualTo(200);
            assertThat(second.said())
                    .contains("an earlier process left running")
                    .doesNotContain("First operator");
            second.stop();
            assertThat(second.code()).isEqualTo(143);
            assertThat(second.said())
                    .endsWith("Stopped; the data are kept.\n")
                    .doesNotContain("WARN", "ERROR", "\tat ");
        }
        assertThat(postgres()).isEmpty();
        Path key = data.resolve("vault.key");
        String right = Files.readString(key);
        Files.writeString(key, "1 aes " + "A".repeat(43) + "=\n");
        refused(Run.start(data, NOTHING), "不是加密这些数据的那一把", "is not the one that sealed these data");
        Files.writeString(key, "gibberish");
        refused(Run.start(data, NOTHING), "不是数据密钥", "holds no keys of the vault");
        Files.delete(key);
        refused(Run.start(data, NOTHING), "不见了", "is gone");
        assertThat(key).doesNotExist();
        Path elsewhere = data.resolve("other.key");
        Files.writeString(elsewhere, right);
        refused(Run.start(data, Map.of("MTX_KEY_FILE", elsewhere.toString())), "别人也能读", "can be read by others");
    }

    private static void refused(Run run, String... sentences) {
        try (run) {
            assertThat(run.code()).as(run.said()).isEqualTo(1);
            assertThat(run.said()).contains(sentences).doesNotContain("\tat ", "Exception", "ERROR", "WARN");
            assertThat(run.said().lines().filter(line -> !line.contains(" INFO ")))
                    .hasSize(2);
        }
    }

    private Map<String, String> foreign(String database, String password) throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return Map.of(
                "MTX_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "MTX_JDBC_PASSWORD", password);
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("postgres/mtx.password"));
    }

    private java.util.Optional<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(data.resolve("postgres").toString()))
                .findFirst();
    }

    private static int answer(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + "platform/"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
