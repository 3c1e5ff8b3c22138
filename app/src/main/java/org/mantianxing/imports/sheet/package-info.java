/** Rows of Excel and CSV files as texts, a few at a time, however large the file; knows nothing of what they mean. */
@NullMarked
package org.mantianxing.imports.sheet;

import org.jspecify.annotations.NullMarked;
