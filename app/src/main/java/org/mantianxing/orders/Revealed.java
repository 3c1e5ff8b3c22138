package org.mantianxing.orders;

/** What was sealed of an order, shown to somebody with the right; empty where there is nothing. */
public record Revealed(String requester, String served, String phone, String address) {}
