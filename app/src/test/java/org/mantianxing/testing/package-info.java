/** What all tests stand on. */
package org.mantianxing.testing;
