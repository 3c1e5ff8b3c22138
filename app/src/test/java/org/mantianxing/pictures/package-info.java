/** Pictures: what is taken in, what is left out of it, what is turned away. */
package org.mantianxing.pictures;
