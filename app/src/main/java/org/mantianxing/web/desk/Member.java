package org.mantianxing.web.desk;

import java.util.Comparator;
import org.mantianxing.identity.Account;

/** Somebody in a team. */
public record Member(Account account, boolean leads) {
    /** Those who lead first. */
    static final Comparator<Member> ORDER = Comparator.comparing(Member::leads)
            .reversed()
            .thenComparing(member -> member.account().nameMasked())
            .thenComparing(member -> member.account().id());
}
