/** An order's life, from placing to rating: every road in, review, dispatch, call, service, and what comes after. */
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "kernel",
            "district",
            "identity",
            "live",
            "qr",
            "pictures",
            "catalogue",
            "teams",
            "volunteers",
            "activities",
            "records"
        })
@NullMarked
package org.mantianxing.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
