/**
 * Certificates of service: what the ledger holds, signed (Ed25519), on paper, as a file and as a verifiable credential;
 * revoked when hours are corrected. Contents: order 67 of the Ministry of Civil Affairs.
 */
@ApplicationModule(
        displayName = "Certificates",
        allowedDependencies = {"kernel", "district", "identity", "qr", "paper", "records", "volunteers"})
@NullMarked
package org.mantianxing.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
