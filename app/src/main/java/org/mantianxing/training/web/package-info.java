/** Pages of training: courses, sessions and tests on the phone; courses, plans and costs in the console. */
@NullMarked
package org.mantianxing.training.web;

import org.jspecify.annotations.NullMarked;
