package org.mantianxing.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.mantianxing.Mantianxing;
import org.mantianxing.activities.Activities;
import org.mantianxing.bench.match.MatchRace;
import org.mantianxing.bench.match.Year;
import org.mantianxing.bench.week.WeekRace;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code bench/run [pages] [rush] [peak] [loop] [archive] [figures] [screens] [startup] [import] [match] [waves] [week]}: all of them, or those named. */
public final class Bench {
    static final District DISTRICT = new District("330411", "xiuzhou", "秀洲区", null);
    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final int CONNECTIONS = 16;
    private static final int SCREENS = 500;
    /** What needs nothing of a full district. */
    private static final Set<List<String>> ALONE =
            Set.of(List.of("import"), List.of("match"), List.of("waves"), List.of("week"));

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("mtx.home", "."));
        List<String> wanted = List.of(arguments);
        Path data = home.resolve("bench/target/data");
        Report report = new Report();
        if (wants(wanted, "import")) {
            Path fresh = home.resolve("bench/target/import-" + System.nanoTime());
            try (ConfigurableApplicationContext platform = start(fresh, "usual")) {
                DistrictScope.run(
                        DISTRICT,
                        () -> report.imports(platform.getBean(ImportRace.class)
                                .measure(fresh, Integer.getInteger("bench.list", 90_000))));
            }
        }
        if (wants(wanted, "match")) {
            Path fresh = home.resolve("bench/target/match-" + System.nanoTime());
            try (ConfigurableApplicationContext platform = start(fresh, "usual")) {
                match(fresh, platform.getBean(DataSource.class), report);
            }
        }
        if (wants(wanted, "waves")) {
            report.waves(new Year().live());
        }
        if (wants(wanted, "week")) {
            report.weeks(new WeekRace().run());
        }
        if (ALONE.contains(wanted)) {
            LOG.info("\n{}", report.text());
            return;
        }
        try (ConfigurableApplicationContext platform = start(data, "full")) {
            DistrictScope.run(DISTRICT, () -> measure(platform, wanted, report));
        }
        if (wants(wanted, "startup")) {
            Path fresh = home.resolve("bench/target/fresh-" + System.nanoTime());
            Startup startup = new Startup(home.resolve("app/target/mantianxing.jar"), fresh);
            report.startup(
                    List.of(startup.measure("the first, which makes the database"), startup.measure("every other")));
        }
        LOG.info("\n{}", report.text());
        if (wanted.isEmpty()) {
            report.write(home.resolve("docs/performance.md"));
        }
    }

    /** Ten millions without the peers: whoever grows tenfold from ninety thousand to a million is not asked again. */
    private static void match(Path folder, DataSource database, Report report) {
        MatchRace race = new MatchRace(folder, database);
        try {
            report.match(List.of(
                    race.measure(90_000, false, true),
                    race.measure(1_000_000, false, true),
                    race.measure(1_000_000, true, true),
                    race.measure(10_000_000, false, false),
                    race.measure(10_000_000, true, false)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean wants(List<String> wanted, String what) {
        return wanted.isEmpty() || wanted.contains(what);
    }

    private static ConfigurableApplicationContext start(Path data, String demo) {
        return new SpringApplicationBuilder(Mantianxing.class)
                .run(
                        "--demo=" + demo,
                        "--server.port=0",
                        "--server.tomcat.max-keep-alive-requests=-1",
                        "--mtx.jobs.tick=24h",
                        "--mtx.database.data=" + data,
                        "--mtx.vault.key-file=" + data.resolve("vault.key"));
    }

    /** Another node on the same database: pools, caches and listeners of its own, in the same process. */
    private static ConfigurableApplicationContext secondNode(ConfigurableApplicationContext first) {
        HikariDataSource pool = first.getBean("pool", HikariDataSource.class);
        return new SpringApplicationBuilder(Mantianxing.class)
                .run(
                        "--server.port=0",
                        "--mtx.jobs.tick=24h",
                        "--mtx.database.url=" + pool.getJdbcUrl(),
                        "--mtx.database.user=" + pool.getUsername(),
                        "--mtx.database.password=" + pool.getPassword(),
                        "--mtx.vault.key-file=" + first.getEnvironment().getProperty("mtx.vault.key-file"));
    }

    private static void measure(ConfigurableApplicationContext platform, List<String> wanted, Report report) {
        Growth growth = platform.getBean(Growth.class);
        growth.grow();
        report.machine(growth.count("volunteer") + " volunteers, " + growth.count("service_order") + " orders, "
                + growth.count("order_step") + " steps");
        if (wants(wanted, "pages")) {
            int port = ((WebServerApplicationContext) platform).getWebServer().getPort();
            report.pages(new Pages(new Load(port, CONNECTIONS)).measure(pages(platform)));
        }
        if (wants(wanted, "archive")) {
            int port = ((WebServerApplicationContext) platform).getWebServer().getPort();
            UUID centre = platform.getBean(Folk.class).centre().id();
            report.archive(new Archive(port, cookie(platform, centre)).measure());
        }
        if (wants(wanted, "rush") || wants(wanted, "peak") || wants(wanted, "loop")) {
            report.commands();
        }
        if (wants(wanted, "rush")) {
            report.command(platform.getBean(Rush.class).measure());
        }
        if (wants(wanted, "peak")) {
            Rush rush = platform.getBean(Rush.class);
            report.command(rush.everybody(List.of()));
            try (ConfigurableApplicationContext second = secondNode(platform)) {
                report.command(rush.everybody(
                        List.of(new Rush.Node(second.getBean(Activities.class), second.getBean(DataSource.class)))));
            }
        }
        if (wants(wanted, "screens")) {
            LiveScreens screens = platform.getBean(LiveScreens.class);
            int port = ((WebServerApplicationContext) platform).getWebServer().getPort();
            report.screens(screens.screens(port, SCREENS), screens.cost());
        }
        if (wants(wanted, "figures")) {
            try {
                report.figures(platform.getBean(FigureRace.class).measure(Long.getLong("bench.rows", 10_000_000)));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        if (wants(wanted, "loop")) {
            report.command(platform.getBean(Loop.class).measure());
        }
    }

    private static List<Load.Page> pages(ConfigurableApplicationContext platform) {
        JdbcClient db = platform.getBean(JdbcClient.class);
        String order = "select id from service_order where state = 'RATED' order by created_at desc, id limit 1";
        UUID rated = db.sql(order).query(UUID.class).single();
        UUID requester = db.sql("select requester from service_order where id = :id")
                .param("id", rated)
                .query(UUID.class)
                .single();
        UUID volunteer = db.sql("select volunteer from seat where state = 'HELD' order by taken_at desc limit 1")
                .query(UUID.class)
                .single();
        UUID centre = platform.getBean(Folk.class).centre().id();
        return List.of(
                new Load.Page("home, a visitor", "/xiuzhou/", ""),
                new Load.Page("menu, a visitor", "/xiuzhou/menu", ""),
                new Load.Page("task list, a volunteer", "/xiuzhou/tasks", cookie(platform, volunteer)),
                new Load.Page("order page, its requester", "/xiuzhou/orders/" + rated, cookie(platform, requester)),
                new Load.Page(
                        "review queue, the centre", "/xiuzhou/console?queue=TO_ACCEPT", cookie(platform, centre)));
    }

    private static String cookie(ConfigurableApplicationContext platform, UUID account) {
        return Sessions.COOKIE + "=" + platform.getBean(Sessions.class).open(account, "bench", Sessions.PHONE);
    }
}
