package org.mantianxing.identity;

import java.util.UUID;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A platform without an operator gets its first one: as configured, or invented and told once. */
@Component
class FirstOperator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);
    private final Accounts accounts;
    private final AccountStore store;
    private final String login;
    private final String password;

    FirstOperator(
            Accounts accounts,
            AccountStore store,
            @Value("${mtx.operator.login:}") String login,
            @Value("${mtx.operator.password:}") String password) {
        this.accounts = accounts;
        this.store = store;
        this.login = login;
        this.password = password;
    }

    /** Before the platform says that it is ready. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void appoint() {
        DistrictScope.run(District.PLATFORM, () -> {
            if (!store.anyoneIs(Role.OPERATOR.name())) {
                make();
            }
        });
    }

    private void make() {
        String name = login.isBlank() ? "operator" : login.strip();
        String secret = password.isBlank() ? Tokens.fresh().substring(0, 16) : password;
        try {
            UUID id = accounts.hire(Actor.CLOCK, name, "平台运维", secret).id();
            accounts.grant(Actor.CLOCK, id, Grant.of(Role.OPERATOR));
        } catch (Conflict _) {
            return; // another node was faster
        }
        if (password.isBlank()) {
            LOG.info(
                    "First operator of this platform: sign in at /platform/console/sign-in as {} with the password {}"
                            + " (shown this once)",
                    name,
                    secret);
        }
    }
}
