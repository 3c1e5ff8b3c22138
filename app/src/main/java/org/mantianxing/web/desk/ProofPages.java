package org.mantianxing.web.desk;

import java.time.Duration;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.records.Records;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of what proves hours that were served elsewhere, for those who may see the claim. */
@Controller
class ProofPages {
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();
    private final Records records;
    private final Pictures pictures;

    ProofPages(Records records, Pictures pictures) {
        this.records = records;
        this.pictures = pictures;
    }

    @GetMapping("/console/hours/claims/{id}/pictures/{picture}")
    ResponseEntity<byte[]> full(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        return jpeg(actor, id, picture, Image.Size.FULL);
    }

    @GetMapping("/console/hours/claims/{id}/pictures/{picture}/small")
    ResponseEntity<byte[]> small(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        return jpeg(actor, id, picture, Image.Size.SMALL);
    }

    private ResponseEntity<byte[]> jpeg(Actor actor, UUID id, UUID picture, Image.Size size) {
        if (!records.claim(actor, id).pictures().contains(picture)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(PRIVATE)
                .body(pictures.get(actor, picture, size).jpeg());
    }
}
