/** Pages of the ledger. */
@NullMarked
package org.mantianxing.records.web;

import org.jspecify.annotations.NullMarked;
