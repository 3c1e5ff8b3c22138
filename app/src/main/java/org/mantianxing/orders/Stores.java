package org.mantianxing.orders;

import org.springframework.stereotype.Component;

/** All SQL of one order. */
@Component
record Stores(OrderStore orders, PartStore parts) {}
