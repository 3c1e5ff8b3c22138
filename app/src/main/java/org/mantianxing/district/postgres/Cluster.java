package org.mantianxing.district.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.mantianxing.kernel.StartupFailure;

/**
 * The folder of a database: made once, by {@code initdb}, with a password that is kept in it. Sorting and letters follow
 * PostgreSQL's own C.UTF-8, so that nothing depends on the machine's locale.
 */
record Cluster(Path folder) {
    private static final String PASSWORD = "mtx.password";

    /** Makes the database unless it is there; what was left half made is made again. */
    void makeOnce(Programs programs, String version) throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            checkVersion(version);
            return;
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Path password = folder.resolveSibling(folder.getFileName() + ".new.password");
        Folders.delete(fresh);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, freshPassword());
        Programs.Ended ended = programs.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!ended.well()) {
            throw failed(ended.said(), folder);
        }
        Files.move(password, fresh.resolve(PASSWORD));
        Folders.delete(folder);
        Files.move(fresh, folder);
    }

    private void checkVersion(String version) throws IOException {
        String there = Files.readString(folder.resolve("PG_VERSION")).strip();
        String major = version.split("\\.", 2)[0];
        if (!there.equals(major)) {
            throw new StartupFailure(
                    folder + " 里的数据属于 PostgreSQL " + there + "，而程序自带的是 " + major + "：请先用 pg_dump 导出，再导入新的数据目录。",
                    "The data in " + folder + " are of PostgreSQL " + there + ", the program carries " + major
                            + ": dump them by pg_dump and load them into a new folder.");
        }
    }

    /** The password of the database's owner; databases made before there was one have none. */
    String password() throws IOException {
        try {
            return Files.readString(folder.resolve(PASSWORD)).strip();
        } catch (NoSuchFileException _) {
            return "";
        }
    }

    /** Process and port of the server that runs, or ran, on this folder: first and fourth line of its pid file. */
    List<String> pidFile() throws IOException {
        try {
            return Files.readAllLines(folder.resolve("postmaster.pid"));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    void forgetPid() throws IOException {
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private static String freshPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    static StartupFailure failed(String said, Path folder) {
        if (said.contains("No space left on device")) {
            return new StartupFailure(
                    "磁盘满了：" + folder + " 写不下，请腾出空间后再启动。",
                    "The disk is full: " + folder + " cannot be written; make room and start again.");
        }
        String last = said.substring(said.lastIndexOf('\n') + 1);
        return new StartupFailure(
                "自带的 PostgreSQL 没有启动起来（" + last + "），详情见 " + folder.resolveSibling("postgres.log") + "。",
                "The PostgreSQL that comes along did not start (" + last + "); see "
                        + folder.resolveSibling("postgres.log") + ".");
    }
}
