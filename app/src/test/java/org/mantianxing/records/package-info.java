/** Tests of the ledger. */
package org.mantianxing.records;
