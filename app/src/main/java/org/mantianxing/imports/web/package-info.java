/** Pages of lists of volunteers that are taken in. */
@NullMarked
package org.mantianxing.imports.web;

import org.jspecify.annotations.NullMarked;
