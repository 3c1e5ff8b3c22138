package org.mantianxing.volunteers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.stereotype.Component;

/** Somebody leaves: what was only kept to find fitting calls goes, certificates with their pictures too. */
@Component
class Leaving {
    private final VolunteerStores stores;
    private final Vault vault;
    private final Pictures pictures;

    Leaving(VolunteerStores stores, Vault vault, Pictures pictures) {
        this.stores = stores;
        this.vault = vault;
        this.pictures = pictures;
    }

    /** False when they were not there. */
    boolean leave(Actor actor, UUID id) {
        if (!stores.cards().leave(id)) {
            return false;
        }
        List<SkillProof> proofs = stores.proofs().delete(id);
        vault.forget(proofs.stream()
                .map(SkillProof::numberId)
                .flatMap(Stream::ofNullable)
                .toList());
        pictures.forget(
                actor,
                proofs.stream()
                        .map(SkillProof::picture)
                        .flatMap(Stream::ofNullable)
                        .toList());
        stores.portraits().delete(id).ifPresent(picture -> pictures.forget(actor, List.of(picture)));
        for (DataConsent.Purpose purpose : DataConsent.Purpose.values()) {
            stores.consents().withdraw(id, purpose);
        }
        stores.history().write(actor, id, Step.LEFT, "");
        return true;
    }
}
