package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A real calendar program, <a href="https://khal.readthedocs.io">khal</a>, from Debian's packages. */
record Khal(Path home) {
    static Khal fresh() throws Exception {
        Path home = Files.createDirectories(
                Path.of("target", "khal-" + UUID.randomUUID()).toAbsolutePath());
        Files.createDirectories(home.resolve("calendar"));
        Files.writeString(home.resolve("config"), """
                [calendars]
                [[tasks]]
                path = %s
                [sqlite]
                path = %s
                [locale]
                local_timezone = Asia/Shanghai
                default_timezone = Asia/Shanghai
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [default]
                default_calendar = tasks
                """.formatted(home.resolve("calendar"), home.resolve("cache.db")));
        return new Khal(home);
    }

    /** Reads the file as a subscription does. */
    void takes(String calendar) throws Exception {
        Path file = Files.writeString(home.resolve("feed.ics"), calendar);
        run("import", "--batch", "-a", "tasks", file.toString());
    }

    /** What it shows of that day. */
    List<String> shows(String day) throws Exception {
        return run("list", "--day-format", "", "--format", "{title}|{start-time}|{end-time}|{status}", day, day)
                .stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> run(String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("khal", "-c", home.resolve("config").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
