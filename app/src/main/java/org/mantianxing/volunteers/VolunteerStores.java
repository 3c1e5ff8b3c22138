package org.mantianxing.volunteers;

import org.springframework.stereotype.Component;

/** All that the archive keeps. */
@Component
record VolunteerStores(
        VolunteerStore cards,
        EntryStore entries,
        HistoryStore history,
        AskableStore askable,
        AwayStore away,
        ProofStore proofs,
        DataConsentStore consents,
        PortraitStore portraits) {}
