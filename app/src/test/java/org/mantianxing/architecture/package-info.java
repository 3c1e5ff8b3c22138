/** What the build holds: modules and their arrows, names, sizes, words. */
package org.mantianxing.architecture;
