package org.mantianxing.bench;

/** Commands through their doors, against their own statements by bare JDBC in the same run. */
record Versus(String name, Times doors, Times bare, String note) {
    double ratio() {
        return doors.perSecond() / bare.perSecond();
    }
}
