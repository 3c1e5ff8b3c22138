@NullMarked
package org.mantianxing.figures;

import org.jspecify.annotations.NullMarked;
