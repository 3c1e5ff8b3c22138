package org.mantianxing.district;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Those who work through what has happened, each event in its district. They are few: a rush of events waits for them and
 * leaves the connections to the people before their screens. What still waits when the process ends is taken up again
 * from the table of events.
 */
@Configuration(proxyBeanMethods = false)
class Background {
    private static final int SHARE = 4;
    private static final Duration LONGEST_END = Duration.ofSeconds(8);

    @Bean({"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor hands(DatabaseSettings database) {
        ThreadPoolTaskExecutor hands = new ThreadPoolTaskExecutor();
        int some = Math.max(2, database.poolSize() / SHARE);
        hands.setCorePoolSize(some);
        hands.setMaxPoolSize(some);
        hands.setThreadNamePrefix("events-");
        hands.setTaskDecorator(task -> Doubles.inBackground(districtTasks().decorate(task)));
        hands.setDaemon(true);
        hands.setAcceptTasksAfterContextClose(false);
        hands.setWaitForTasksToCompleteOnShutdown(false);
        hands.setAwaitTerminationMillis(LONGEST_END.toMillis());
        return hands;
    }

    /** Work handed to another thread stays in its district. */
    @Bean
    TaskDecorator districtTasks() {
        return task -> DistrictScope.find()
                .<Runnable>map(district -> () -> DistrictScope.run(district, task))
                .orElse(task);
    }
}
