package org.mantianxing.district.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server on a folder of its own. It is started detached, so that Ctrl-C reaches this process alone, and stopped by
 * {@link #close}, after the last request. One that a killed process left behind is found by its pid file and stopped first.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final Map<String, String> ALWAYS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "logging_collector", "on",
            "log_directory", "log",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "log_rotation_size", "0");
    private final Cluster cluster;
    private final @Nullable Programs programs;
    private final int port;

    private OwnPostgres(Cluster cluster, @Nullable Programs programs, int port) {
        this.cluster = cluster;
        this.programs = programs;
        this.port = port;
    }

    /**
     * Starts a server on {@code folder}, making its database the first time.
     *
     * @param unpacked where the programs are, or are put
     * @param version of the programs in the class path, such as 18.6.0
     * @param settings of the server, by the names of postgresql.conf
     */
    public static OwnPostgres start(Path folder, Path unpacked, String version, Map<String, String> settings) {
        Cluster cluster = new Cluster(folder.toAbsolutePath());
        try {
            Files.createDirectories(cluster.folder().getParent());
            Programs programs = Programs.unpack(unpacked, version);
            cluster.makeOnce(programs, version);
            stopLeftover(cluster, programs);
            return start(cluster, programs, settings);
        } catch (IOException e) {
            throw Cluster.failed(String.valueOf(e.getMessage()), cluster.folder());
        }
    }

    /** The server that another process runs on {@code folder}; it is not stopped by {@link #close}. */
    public static Optional<OwnPostgres> running(Path folder) {
        Cluster cluster = new Cluster(folder.toAbsolutePath());
        try {
            List<String> lines = cluster.pidFile();
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new OwnPostgres(cluster, null, Integer.parseInt(lines.get(3))));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static OwnPostgres start(Cluster cluster, Programs programs, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        String options = java.util.stream.Stream.of(ALWAYS, settings)
                .flatMap(some -> some.entrySet().stream())
                .map(entry -> "-c " + entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        Programs.Ended ended = programs.run(
                "pg_ctl",
                "--pgdata=" + cluster.folder(),
                "--log=" + cluster.folder().resolveSibling("postgres.log"),
                "--wait",
                "--timeout=60",
                "--options=" + options,
                "start");
        if (!ended.well()) {
            throw Cluster.failed(ended.said(), cluster.folder());
        }
        return new OwnPostgres(cluster, programs, port);
    }

    /** A dead process's pid file is PostgreSQL's own matter; one whose number some other program has got is in its way. */
    private static void stopLeftover(Cluster cluster, Programs programs) throws IOException {
        List<String> lines = cluster.pidFile();
        Optional<ProcessHandle> alive = lines.isEmpty() ? Optional.empty() : process(lines.getFirst());
        if (alive.isPresent() && runsOn(alive.get(), cluster.folder())) {
            LOG.info("Stopping the database that an earlier process left running");
            stop(cluster, programs);
        } else if (alive.isPresent()) {
            cluster.forgetPid();
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.strip().matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(pid.strip())) : Optional.empty();
    }

    private static boolean runsOn(ProcessHandle process, Path folder) {
        return process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent()
                && Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(folder.toString());
    }

    private static void stop(Cluster cluster, Programs programs) throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            Programs.Ended ended = programs.run(
                    "pg_ctl", "--pgdata=" + cluster.folder(), "--mode=" + mode, "--wait", "--timeout=60", "stop");
            if (ended.well()) {
                return;
            }
            LOG.warn("The database did not stop ({}): {}", mode, ended.said());
        }
        throw new StartupFailure(
                "上次留下的 PostgreSQL 停不下来，请重启机器后再试。",
                "The PostgreSQL left from last time does not stop; restart the machine.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        try {
            return cluster.password();
        } catch (IOException e) {
            throw Cluster.failed(String.valueOf(e.getMessage()), cluster.folder());
        }
    }

    @Override
    public void close() throws IOException {
        if (programs != null) {
            stop(cluster, programs);
        }
    }
}
