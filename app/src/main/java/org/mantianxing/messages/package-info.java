/** What people are told: an inbox for everybody, and the SMS channel for what cannot wait. Only listens. */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {
            "kernel",
            "district",
            "identity",
            "sms",
            "live",
            "teams",
            "volunteers",
            "activities",
            "orders",
            "records",
            "certificates",
            "training"
        })
@NullMarked
package org.mantianxing.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
