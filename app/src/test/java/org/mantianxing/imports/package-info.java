/** Lists of volunteers: ugly ones, broken ones, taken in and back. */
@NullMarked
package org.mantianxing.imports;

import org.jspecify.annotations.NullMarked;
