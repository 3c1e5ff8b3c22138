package org.mantianxing.certificates;

import java.util.List;

/**
 * What a certificate says; its canonical JSON is what is signed. Days are ISO dates of the district, times UTC.
 *
 * @param version of this form
 * @param star stars of the holder when it was issued
 * @param grades minutes by grade of evidence
 */
public record Statement(
        int version,
        String number,
        String issuedAt,
        Issuer issuer,
        Holder holder,
        String from,
        String to,
        long minutes,
        int star,
        List<Grade> grades,
        List<Service> services) {
    public Statement {
        grades = List.copyOf(grades);
        services = List.copyOf(services);
    }

    /** Who certifies. {@code head}: 负责人, {@code contact}: how to reach the issuer. */
    public record Issuer(String district, String districtCode, String name, String head, String contact) {}

    /** Whose service it was; the ID number only masked, empty where it was not given. */
    public record Holder(String name, String volunteerNumber, String idKind, String idNumber) {}

    /** Minutes by one grade of evidence. */
    public record Grade(String grade, long minutes) {}

    /** One service. {@code recordedBy}: the unit that ran and recorded it. */
    public record Service(
            String day, String title, String place, String category, String recordedBy, int minutes, String grade) {}
}
