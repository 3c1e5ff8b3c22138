/**
 * The archive of volunteers: who, which skills, when free, how far, and which calls they want. Doors: {@code
 * Volunteers}; {@code Intake} for those who come from lists or are taken back; {@code Absences} and {@code Proofs}, days on
 * which somebody cannot come and certificates; {@code Qualifications} for those that training gives, and for any that hold no more; {@code Portraits} for pictures; {@code Children} for those who come along; {@code SaidSkills} for skills in people's own words; {@code Circulars} for what is written to many; {@code
 * Reviews}, {@code Guardians}, {@code Bars} and {@code Twins} for who may be a volunteer, and is one once; {@code DataConsents} and {@code
 * DataRequests} for what people agree to and ask about their data; {@code Willing} for whoever puts
 * out calls.
 */
@ApplicationModule(
        displayName = "Volunteers",
        allowedDependencies = {"kernel", "district", "identity", "live", "catalogue", "teams", "pictures"})
@NullMarked
package org.mantianxing.volunteers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
