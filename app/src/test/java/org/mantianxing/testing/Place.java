package org.mantianxing.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Jobs;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.MovableClock;

/** A district of a test: its sites, its staff, its clock. */
public record Place(
        District district,
        MovableClock clock,
        Jobs jobs,
        Site centre,
        Site north,
        Site south,
        Site star,
        Site lake,
        Site plum,
        Site field,
        Actor centreAdmin,
        Actor northAdmin,
        Actor southAdmin,
        Actor starAdmin,
        Actor plumAdmin,
        Actor auditor) {

    /** Something to do inside the district that may throw. */
    public interface Work {
        void run() throws Exception;
    }

    public void inside(Work work) {
        DistrictScope.run(district, () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public <T> T ask(Callable<T> work) {
        try {
            return DistrictScope.call(district, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time passes, and every job of the clock runs once. */
    public void after(Duration time) {
        clock.advance(time);
        inside(() -> jobs.runDue(true));
    }
}
