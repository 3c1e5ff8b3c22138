/** Tests of the inbox and of short messages. */
package org.mantianxing.messages;
