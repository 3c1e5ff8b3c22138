/** Pages of figures: the board, the rows behind, tables by any dimension, the wall. */
@NullMarked
package org.mantianxing.figures.web;

import org.jspecify.annotations.NullMarked;
