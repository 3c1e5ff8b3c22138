package org.mantianxing.certificates;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of service: issued by the volunteer alone, checked by anybody, revoked with the hours. */
@Service
public class Certificates {
    private final CertificateStore store;
    private final Issuing issuing;
    private final Signing signing;
    private final Credentials credentials;
    private final Papers papers;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            Issuing issuing,
            Signing signing,
            Credentials credentials,
            Papers papers,
            Clock clock) {
        this.store = store;
        this.issuing = issuing;
        this.signing = signing;
        this.credentials = credentials;
        this.papers = papers;
        this.clock = clock;
    }

    /** What could be certified of somebody's own service, and what waits to be confirmed. */
    public Ready ready(Actor actor) {
        return issuing.ready(actor);
    }

    /** Certifies the confirmed services of a period; refuses in words where there are none. */
    @Transactional
    public Certificate issue(Actor actor, Wanted wanted) {
        Permissions.require(actor, Command.RECORD_CLAIM, Target.ownedBy(actor.id()));
        return issuing.issue(actor, wanted);
    }

    /** One's own, newest first. */
    public List<Certificate> mine(Actor actor) {
        return store.of(actor.id());
    }

    /** One of one's own; nobody else's, not even for staff: what it says they find in the ledger. */
    public Certificate get(Actor actor, UUID id) {
        return store.find(id)
                .filter(certificate -> actor.is(certificate.volunteer()))
                .orElseThrow(NotFound::new);
    }

    /** The one of a number, for anybody who has it: check {@link Certificate#valid}, and show what the holder allows. */
    public Optional<Certificate> check(Actor actor, String typed) {
        return store.findByNumber(plain(typed));
    }

    /** What a certificate says; who may see how much of it is for the caller to heed. */
    public Statement statement(Actor actor, Certificate certificate) {
        return credentials.statements().of(certificate);
    }

    /** The bytes that are signed, as text: canonical JSON. */
    public String signed(Actor actor, UUID id) {
        return credentials.statements().text(get(actor, id));
    }

    /** The holder takes it back, for instance because it went astray. */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        get(actor, id);
        Instant now = clock.instant();
        if (!store.revokeOne(id, now, Packed.of("本人收回"))) {
            throw new Conflict("这份证明已经失效了");
        }
    }

    /** The certificate on paper, PDF in two languages; {@code check}: the address by which it is checked. */
    public byte[] paper(Actor actor, UUID id, String check) {
        Certificate certificate = get(actor, id);
        return papers.print(certificate, check);
    }

    /** As a verifiable credential; {@code base}: the district's address, for the list of what is revoked. */
    public String credential(Actor actor, UUID id, String base) {
        return credentials.credential(get(actor, id), base);
    }

    /** The signed list of what is revoked, for anybody; {@code list} from 0. Throws NotFound for one there is not. */
    @Transactional
    public String statusList(Actor actor, int list, String base) {
        return credentials.statusList(list, base);
    }

    /** Every key that ever signed, oldest first; to be published. */
    public List<PublicKey> keys(Actor actor) {
        return signing.all();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
