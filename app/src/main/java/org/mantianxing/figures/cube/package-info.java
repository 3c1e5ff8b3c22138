/**
 * Rows of small numbers in columns, kept in memory: sums over tens of millions of them while somebody waits, and answers
 * that stay true while rows change. {@code java.*} only; knows nothing of volunteers.
 */
@NullMarked
package org.mantianxing.figures.cube;

import org.jspecify.annotations.NullMarked;
