@NullMarked
package org.mantianxing;

import org.jspecify.annotations.NullMarked;
