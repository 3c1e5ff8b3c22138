/** Pages of certificates: one's own, and where anybody checks one. */
@NullMarked
package org.mantianxing.certificates.web;

import org.jspecify.annotations.NullMarked;
