package org.mantianxing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Audit;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.kernel.Role;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Road;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.World;
import org.mantianxing.training.CourseReport;
import org.mantianxing.training.Courses;
import org.mantianxing.training.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/** A small demo lives three weeks. */
@JourneyTest
class DemoTest {
    private static final Scale SMALL = new Scale(120, 40, 0, 60, 12, 20, 10);

    private static final Actor AUDITOR =
            Actor.person(UUID.randomUUID(), "审计", Set.of(Grant.at(Role.AUDITOR, UUID.randomUUID(), "330411")));

    @Autowired
    Demo demo;

    @Autowired
    Orders orders;

    @Autowired
    Activities activities;

    @Autowired
    Courses courses;

    @Autowired
    Plans plans;

    @Autowired
    Audit audit;

    @Autowired
    EventPublicationRegistry events;

    @Autowired
    MovableClock clock;

    @Test
    void everyStateIsThereAndNothingIsLeftHalfDone() {
        clock.moveTo(World.MORNING);
        District district = new District("998811", "demo-of-a-test", "演示区", null);
        demo.make(district, SMALL);
        clock.moveTo(World.MORNING);
        DistrictScope.run(district, () -> {
            assertThat(states()).isEqualTo(EnumSet.allOf(OrderState.class));
            assertThat(list(null)).extracting(Order::road).contains(Road.PHONE, Road.FAMILY, Road.DESK, Road.COUNTER);
            List<Activity> all = activities
                    .list(Actor.CLOCK, new ActivityQuery(Set.of(), null, null, "", "", null, null, true, null, 1000))
                    .rows();
            assertThat(all)
                    .extracting(Activity::state)
                    .containsAll(Arrays.asList(ActivityState.values()))
                    .hasSizeGreaterThan(30);
            assertThat(all)
                    .filteredOn(
                            activity -> activity.calling() && activity.start().isBefore(World.MORNING))
                    .as("begun, and neither under way nor over")
                    .isEmpty();
            assertThat(courses.list(AUDITOR)).hasSize(3).allSatisfy(course -> {
                CourseReport report = plans.report(AUDITOR, course.id());
                assertThat(report.people()).isPositive();
                assertThat(report.hold()).matches(hold -> course.skill() == null || hold > 0);
            });
            assertThat(all).as("children are welcome somewhere").anyMatch(one -> one.calling() && one.families());
            assertThat(audit.verify(AUDITOR).whole()).isTrue();
            assertThat(events.findIncompletePublications()).isEmpty();
        });
        assertThat(demo.there(district)).isTrue();
    }

    private Set<OrderState> states() {
        Set<OrderState> found = EnumSet.noneOf(OrderState.class);
        for (OrderState state : OrderState.values()) {
            if (!list(state).isEmpty()) {
                found.add(state);
            }
        }
        return found;
    }

    private List<Order> list(@org.jspecify.annotations.Nullable OrderState state) {
        return orders.list(AUDITOR, new OrderQuery(null, state, null, null, null, "", "", false, null, 500))
                .rows();
    }
}
