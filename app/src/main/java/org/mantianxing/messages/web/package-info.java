/** Pages of the inbox. */
@NullMarked
package org.mantianxing.messages.web;

import org.jspecify.annotations.NullMarked;
