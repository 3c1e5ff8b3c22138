/** A volunteer's own pages: registering, the card, which calls one wants. */
@NullMarked
package org.mantianxing.volunteers.web;

import org.jspecify.annotations.NullMarked;
