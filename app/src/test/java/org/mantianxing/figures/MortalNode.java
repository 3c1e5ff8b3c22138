package org.mantianxing.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mantianxing.Mantianxing;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process of the platform that credits and corrects hours until somebody kills it ({@code write}), or looks whether the
 * ledger, the totals and the figures agree ({@code look}). See {@link FiguresOutliveKillsTest}.
 */
public final class MortalNode {
    static final String WRITING = "writing";
    private static final List<NewHours.Grade> GRADES = List.of(NewHours.Grade.values());
    private static final int VOLUNTEERS = 12;
    private static final int WRITERS = 4;
    private static final Instant LONG_AGO = Instant.parse("2025-06-01T00:00:00Z");

    private final ConfigurableApplicationContext node;
    private final JdbcClient db;
    private final AtomicInteger done = new AtomicInteger();

    private MortalNode(ConfigurableApplicationContext node) {
        this.node = node;
        this.db = node.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        MortalNode life = new MortalNode(SpringApplication.run(
                Mantianxing.class,
                "--server.port=0",
                "--mtx.jobs.tick=24h",
                "--mtx.database.data=" + data,
                "--mtx.postgres.programs=target/programs",
                "--mtx.vault.key-file=" + data.resolve("vault.key"),
                "--mtx.sms.outbox=" + data.resolve("outbox.txt")));
        if (arguments[1].equals("write")) {
            life.write(Long.parseLong(arguments[2]));
        } else {
            life.look();
            life.node.close();
        }
    }

    private District district() {
        return node.getBean(Districts.class).list().stream().findFirst().orElseGet(() -> {
            Place place = node.getBean(World.class).fresh();
            place.inside(() -> IntStream.range(0, VOLUNTEERS)
                    .forEach(i -> node.getBean(Folk.class).volunteer(place, "王芳", 0.0)));
            return place.district();
        });
    }

    private void write(long seed) {
        District district = district();
        System.out.println(WRITING);
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(seed * WRITERS + i);
            Thread.ofPlatform().start(() -> DistrictScope.run(district, () -> writer(random)));
        }
    }

    private void writer(Random random) {
        Records records = node.getBean(Records.class);
        List<UUID> people =
                db.sql("select id from volunteer order by id").query(Rows.IDS).list();
        Actor centre = node.getBean(Accounts.class)
                .actor(db.sql("select id from account where login = 'center'")
                        .query(Rows.IDS)
                        .single());
        String path = db.sql("select path from site where name = '天星社区'")
                .query(Rows.TEXTS)
                .single();
        List<UUID> own = new ArrayList<>();
        while (true) {
            try {
                if (!own.isEmpty() && random.nextInt(4) == 0) {
                    records.correct(centre, own.get(random.nextInt(own.size())), random.nextInt(180), "数错了");
                } else {
                    NewHours hours = hours(people.get(random.nextInt(people.size())), path, random);
                    records.credit(Actor.CLOCK, hours);
                    records.lines(centre, hours.volunteer()).stream()
                            .filter(line -> line.activity().equals(hours.activity()))
                            .map(HoursLine::id)
                            .findFirst()
                            .ifPresent(own::add);
                }
                done.incrementAndGet();
            } catch (Failure e) {
                // a day that is full is no failure of the platform
            }
        }
    }

    private static NewHours hours(UUID volunteer, String path, Random random) {
        Instant start = LONG_AGO.plus(Duration.ofHours(random.nextInt(240 * 24)));
        int minutes = 30 * (1 + random.nextInt(5));
        return new NewHours(
                volunteer,
                Ids.at(start),
                null,
                NewHours.Kind.SERVICE,
                "上门理发",
                "天星社区",
                "handy",
                "天星社区活动室",
                path,
                minutes,
                GRADES.get(random.nextInt(GRADES.size())),
                "",
                start,
                start.plus(Duration.ofMinutes(minutes)));
    }

    /** Says what it found, a line each: lines of the ledger, volunteers whose total is wrong, figures that differ. */
    private void look() {
        DistrictScope.run(district(), () -> {
            System.out.println("lines " + number("select count(*) from hours_line"));
            System.out.println("corrections " + number("select count(*) from hours_line where corrects is not null"));
            System.out.println("wrong totals " + number("""
                    select count(*) from (select volunteer, sum(minutes) as minutes from hours_line group by volunteer) l
                    full join hours_total t using (volunteer) where l.minutes is distinct from t.minutes
                    """));
            System.out.println("twice " + number("""
                    select count(*) from (select from hours_line where corrects is null
                        group by volunteer, activity having count(*) > 1) twice
                    """));
            System.out.println("figures differ " + node.getBean(Recount.class).run());
        });
    }

    private long number(String sql) {
        return db.sql(sql).query(Rows.NUMBERS).single();
    }
}
