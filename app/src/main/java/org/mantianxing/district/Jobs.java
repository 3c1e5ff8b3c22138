package org.mantianxing.district;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Runs every {@link ClockJob} when it is due. The row that is moved forward decides which node does it. */
@Service
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private final List<ClockJob> jobs;
    private final Districts districts;
    private final JdbcClient db;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    Jobs(List<ClockJob> jobs, Districts districts, JdbcClient db, Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.districts = districts;
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mtx.jobs.tick:1s}", initialDelayString = "${mtx.jobs.tick:1s}")
    void tick() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            List<District> all = new ArrayList<>(districts.list());
            all.add(District.PLATFORM);
            all.forEach(district -> DistrictScope.run(district, () -> runDue(false)));
        } catch (RuntimeException e) {
            LOG.warn("Jobs could not run: {}", e.toString());
        } finally {
            turn.unlock();
        }
    }

    /** While {@code work} runs, this node's jobs wait; only the work itself runs them. For when the clock is moved. */
    public void alone(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Runs what is due in the district in force; {@code all} runs everything, due or not (tests, demo). */
    public void runDue(boolean all) {
        boolean platform = DistrictScope.get().isPlatform();
        for (ClockJob job : jobs) {
            if ((!platform || job.onPlatform()) && (all || claim(job))) {
                try {
                    job.run();
                } catch (RuntimeException e) {
                    LOG.error(
                            "Job {} failed in {}",
                            job.name(),
                            DistrictScope.get().schema(),
                            e);
                }
            }
        }
    }

    private boolean claim(ClockJob job) {
        Instant now = clock.instant();
        Duration every = job.every();
        return db.sql("""
                insert into job as j (name, next_at) values (:name, :next)
                on conflict (name) do update set next_at = excluded.next_at where j.next_at <= :now
                """)
                        .param("name", job.name())
                        .param("next", Timestamp.from(now.plus(every)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
