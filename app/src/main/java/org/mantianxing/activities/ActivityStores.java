package org.mantianxing.activities;

import org.springframework.stereotype.Component;

/** All stores of the module, for plain reading. */
@Component
record ActivityStores(
        ActivityStore activities,
        CallStore calls,
        OpenCalls open,
        SeatStore seats,
        OfferStore offers,
        AttendanceStore attendance,
        StepStore steps) {}
