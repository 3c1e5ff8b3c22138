/** The engine beside its peers, on people made for it. */
package org.mantianxing.bench.match;
