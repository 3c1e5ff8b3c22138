package org.mantianxing.activities;

import java.util.UUID;

/**
 * What a volunteer shows to be scanned.
 *
 * @param digits six, of this half minute
 * @param key what the digits are made from, for the holder's own phone when there is no network
 */
@SuppressWarnings("ArrayRecordComponent") // made, written into one page and forgotten; never compared
public record OwnCode(UUID seat, String digits, byte[] key) {}
