/**
 * Who somebody is and what they may: accounts, who speaks for those without a phone, documents, sign-in, roles bound to a place or a team, the table of role and
 * command, the vault for personal data, the audit trail.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "launch", "district", "sms", "qr"})
@NullMarked
package org.mantianxing.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
