package org.mantianxing.records.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** What the people of a list are called, masked. */
@Component
class People {
    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    Map<UUID, String> names(Actor actor, Collection<UUID> ids) {
        return accounts.list(actor, new HashSet<>(ids)).stream()
                .collect(Collectors.toMap(Account::id, Account::nameMasked));
    }
}
