/** Pages that move by themselves. */
package org.mantianxing.live;
