/**
 * How fast the platform is, told as ratios: pages to an endpoint that asks one question, commands to their own statements
 * by bare JDBC, on the same machine in the same run. Nothing here is part of the product.
 */
@NullMarked
package org.mantianxing.bench;

import org.jspecify.annotations.NullMarked;
