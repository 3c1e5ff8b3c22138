/** The PostgreSQL that the product carries in its own class path: unpacked, started and stopped as processes. */
@NullMarked
package org.mantianxing.district.postgres;

import org.jspecify.annotations.NullMarked;
