/** The best week against those who are known to find it, and those who nearly do. */
@NullMarked
package org.mantianxing.bench.week;

import org.jspecify.annotations.NullMarked;
