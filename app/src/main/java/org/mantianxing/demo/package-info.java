/**
 * The demo: fills an empty district with its real places and with invented people, and lets them live sixty days by the
 * same commands that real people use. Nothing depends on it.
 */
@NullMarked
package org.mantianxing.demo;

import org.jspecify.annotations.NullMarked;
