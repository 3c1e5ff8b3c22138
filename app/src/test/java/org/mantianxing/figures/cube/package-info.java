@NullMarked
package org.mantianxing.figures.cube;

import org.jspecify.annotations.NullMarked;
