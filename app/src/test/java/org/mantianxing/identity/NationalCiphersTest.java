package org.mantianxing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A platform that keeps personal data by SM4 and SM3: people are found, shown, and sealed again with another key. */
@JourneyTest
@TestPropertySource(properties = "mtx.vault.cipher=sm")
class NationalCiphersTest {
    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    Vault vault;

    @Autowired
    VaultKeys keys;

    @Autowired
    JdbcClient db;

    @Test
    void peopleAreFoundAndShownBeforeWhileAndAfterTheKeyIsChanged() {
        Place place = world.fresh();
        place.inside(() -> {
            List<Actor> people = IntStream.range(1, 12)
                    .mapToObj(n -> world.resident(n, "李阿婆"))
                    .toList();
            assertThat(keys.current().suite()).isEqualTo(CipherSuite.SM);
            known(people);
            String old = keys.current().id();
            keys.rotate();
            known(people);
            Actor late = world.resident(12, "王建国");
            assertThat(vault.resealOlder(3)).as("cut off after some").isEqualTo(3);
            known(people);
            while (vault.resealOlder(5) == 5) {
                known(people);
            }
            assertThat(db.sql("select count(*) from vault where key_id = :old")
                            .param("old", old)
                            .query(Rows.NUMBERS)
                            .single())
                    .isZero();
            known(people);
            assertThat(accounts.findByPhone(Actor.CLOCK, World.phone(12)).map(Account::id))
                    .contains(late.id());
        });
    }

    /** Each by the number alone, and with the right name. */
    private void known(List<Actor> people) {
        for (int n = 0; n < people.size(); n++) {
            Account account =
                    accounts.findByPhone(Actor.CLOCK, World.phone(n + 1)).orElseThrow();
            assertThat(account.id()).isEqualTo(people.get(n).id());
            assertThat(account.nameId())
                    .isNotNull()
                    .satisfies(name -> assertThat(vault.open(name)).isEqualTo("李阿婆"));
        }
    }
}
