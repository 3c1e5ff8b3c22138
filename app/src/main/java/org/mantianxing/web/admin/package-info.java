/** What a district's and the platform's administrators look after: people, sites, settings, the audit trail, districts. */
@NullMarked
package org.mantianxing.web.admin;

import org.jspecify.annotations.NullMarked;
