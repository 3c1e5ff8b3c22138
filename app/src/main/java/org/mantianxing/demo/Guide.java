package org.mantianxing.demo;

import org.mantianxing.district.District;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells a newcomer who can be tried, and how to sign in. */
@Component
class Guide {
    private static final Logger LOG = LoggerFactory.getLogger(Guide.class);
    private final Who who;
    private final String port;

    Guide(Who who, @Value("${server.port}") String port) {
        this.who = who;
        this.port = port;
    }

    void print(District district) {
        String home = "http://localhost:" + port + "/" + district.slug() + "/";
        LOG.info(
                """

                The demo of {} is at {}

                  Staff sign in at {}console/sign-in, all with the password {}
                    centre        the district's centre: accepts, reviews, dispatches (also review, review2)
                    wangdian      an institute: the town 王店镇 (also youchegang, xincheng ...)
                    tianxing      a station: 天星社区 in 油车港镇 (also meixi, wenchuan ...)
                    auditor       reads everything, changes nothing
                  The platform's operator signs in at http://localhost:{}/platform/console/sign-in
                    operator      the same password
                  No second factor is asked in a demo; MTX_SECOND_FACTOR=required asks for one.

                  Everybody else signs in at {}sign-in by phone number; the code is shown at {}outbox
                    {}  a resident whose order is on its way
                    {}  a volunteer who is asked to come
                    {}  leads a team
                """,
                district.name(),
                home,
                home,
                DemoStaff.PASSWORD,
                port,
                home,
                home,
                who.resident(),
                who.volunteer(),
                who.leader());
    }
}
