package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No work of one district can read another's rows. */
@JourneyTest
class DistrictWallTest {
    @Autowired
    World world;

    @Autowired
    Sites sites;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Test
    void aDistrictSeesItsOwnSitesAndPeopleOnly() {
        Place one = world.fresh();
        Place other = world.fresh();
        one.inside(() -> assertThat(sites.list(Actor.VISITOR)).hasSize(7).doesNotContain(other.star()));
        other.inside(() -> assertThatThrownBy(
                        () -> accounts.get(other.centreAdmin(), one.starAdmin().id()))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void workWithoutADistrictFindsNoTable() {
        assertThatThrownBy(() ->
                        db.sql("select count(*) from site").query(Long.class).single())
                .isInstanceOf(DataAccessException.class);
    }
}
