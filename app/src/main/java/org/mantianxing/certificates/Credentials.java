package org.mantianxing.certificates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Certificates as W3C Verifiable Credentials 2.0 (Open Badges 3.0 AchievementCredential), with data integrity proofs of
 * the suite eddsa-jcs-2022 and a Bitstring Status List for what is revoked.
 */
@Component
class Credentials {
    /** Bits of one list: the least that the standard allows, so that nobody is found by their place. */
    static final int BITS = 131_072;

    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final CertificateStore store;
    private final Statements statements;
    private final Signing signing;
    private final Clock clock;

    Credentials(CertificateStore store, Statements statements, Signing signing, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.signing = signing;
        this.clock = clock;
    }

    Statements statements() {
        return statements;
    }

    private record Issuer(String id, List<String> type, String name) {}

    private record Criteria(String narrative) {}

    private record Achievement(
            String id, List<String> type, String achievementType, String name, String description, Criteria criteria) {}

    private record Identity(String type, boolean hashed, String identityHash, String identityType) {}

    private record Subject(
            List<String> type, List<Identity> identifier, double creditsEarned, Achievement achievement) {}

    private record Status(
            String id, String type, String statusPurpose, String statusListIndex, String statusListCredential) {}

    private record Credential(
            @JsonProperty("@context") List<String> context,
            String id,
            List<String> type,
            String name,
            Issuer issuer,
            String validFrom,
            Subject credentialSubject,
            Status credentialStatus) {}

    private record BitList(String id, String type, String statusPurpose, String encodedList) {}

    private record StatusList(
            @JsonProperty("@context") List<String> context,
            String id,
            List<String> type,
            Issuer issuer,
            String validFrom,
            BitList credentialSubject) {}

    private record Proof(
            @JsonProperty("@context") List<String> context,
            String type,
            String cryptosuite,
            String created,
            String verificationMethod,
            String proofPurpose) {}

    String credential(Certificate certificate, String base) {
        Statement it = statements.of(certificate);
        PublicKey key = signing.get(certificate.signingKey());
        String list = base + "/certs/status/" + certificate.slot() / BITS;
        long place = certificate.slot() % BITS;
        String hours = Certificate.hours(it.minutes());
        Credential credential = new Credential(
                List.of(CREDENTIALS, BADGES),
                "urn:uuid:" + certificate.id(),
                List.of("VerifiableCredential", "AchievementCredential"),
                "志愿服务证明 " + it.number(),
                issuer(key, it.issuer().name()),
                it.issuedAt(),
                new Subject(
                        List.of("AchievementSubject"),
                        List.of(new Identity(
                                "IdentityObject", false, it.holder().name(), "name")),
                        it.minutes() / 60.0,
                        new Achievement(
                                "urn:uuid:" + certificate.id() + "#achievement",
                                List.of("Achievement"),
                                "CommunityService",
                                "志愿服务 " + hours + " 小时",
                                it.from() + " – " + it.to() + "，"
                                        + it.services().size() + " 次",
                                new Criteria("经站点核对的志愿服务记录（民政部令第 67 号）"))),
                new Status(list + "#" + place, "BitstringStatusListEntry", "revocation", String.valueOf(place), list));
        return signed(key, MAPPER.valueToTree(credential), List.of(CREDENTIALS, BADGES), it.issuedAt());
    }

    String statusList(int list, String base) {
        PublicKey key = signing.current();
        long first = (long) list * BITS;
        List<Long> revoked = store.revokedSlots(first, first + BITS);
        if (list < 0 || (list > 0 && revoked.isEmpty())) {
            throw new NotFound();
        }
        byte[] bits = new byte[BITS / 8];
        for (long slot : revoked) {
            int place = (int) (slot - first);
            bits[place / 8] |= (byte) (0x80 >>> (place % 8));
        }
        String id = base + "/certs/status/" + list;
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        StatusList credential = new StatusList(
                List.of(CREDENTIALS),
                id,
                List.of("VerifiableCredential", "BitstringStatusListCredential"),
                issuer(key, ""),
                now,
                new BitList(id + "#list", "BitstringStatusList", "revocation", "u" + packed(bits)));
        return signed(key, MAPPER.valueToTree(credential), List.of(CREDENTIALS), now);
    }

    /** Adds the proof: a signature over the hashes of its options and of the document, each in canonical form. */
    private String signed(PublicKey key, ObjectNode document, List<String> context, String created) {
        String method = key.did() + "#" + key.multibase();
        ObjectNode proof = MAPPER.valueToTree(new Proof(
                context,
                "DataIntegrityProof",
                "eddsa-jcs-2022",
                Instant.parse(created).toString(),
                method,
                "assertionMethod"));
        byte[] both = new byte[64];
        System.arraycopy(sha256(Json.canonical(proof)), 0, both, 0, 32);
        System.arraycopy(sha256(Json.canonical(document)), 0, both, 32, 32);
        proof.put("proofValue", "z" + Base58.of(signing.sign(key.id(), both)));
        document.set("proof", proof);
        return document.toString();
    }

    private static Issuer issuer(PublicKey key, String name) {
        return new Issuer(key.did(), List.of("Profile"), name);
    }

    private static String packed(byte[] bits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Json.bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
