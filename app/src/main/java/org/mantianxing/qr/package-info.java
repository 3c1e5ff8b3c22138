/** QR codes for screens and paper: one small drawing that several modules' pages share. */
@ApplicationModule(
        displayName = "QR codes",
        allowedDependencies = {})
@NullMarked
package org.mantianxing.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
