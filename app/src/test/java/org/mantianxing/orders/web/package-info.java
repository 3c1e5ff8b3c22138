/** Pages about orders, as people without script use them. */
package org.mantianxing.orders.web;
