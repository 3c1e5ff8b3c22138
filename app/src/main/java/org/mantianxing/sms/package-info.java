/** The way a short message leaves the house: one channel, set up by configuration. */
@ApplicationModule(
        displayName = "SMS",
        allowedDependencies = {"kernel", "district"})
@NullMarked
package org.mantianxing.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
