/** Pages about orders: the phone's and the console's. */
@NullMarked
package org.mantianxing.orders.web;

import org.jspecify.annotations.NullMarked;
