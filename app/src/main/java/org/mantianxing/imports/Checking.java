package org.mantianxing.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.Meeting.Met;
import org.mantianxing.imports.RowStore.Row;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** Holds judged rows against those before them in the file and against the archive, and keeps them with what is to be said. */
@Component
class Checking {
    private static final HexFormat HEX = HexFormat.of();
    private final Meeting meeting;
    private final RowStore rows;
    private final Vault vault;
    private final Clock clock;

    Checking(Meeting meeting, RowStore rows, Vault vault, Clock clock) {
        this.meeting = meeting;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** A row as it was read, judged by itself. */
    record Line(int n, List<String> cells, Judgement<Candidate> judgement) {}

    /** One that describes somebody, with the hashes by which they are found. */
    private record Sound(Line line, Candidate candidate, byte[] phone, byte @Nullable [] paper) {}

    void check(Actor actor, UUID id, List<Line> lines) {
        List<Sound> sound = new ArrayList<>();
        List<Row> judged = new ArrayList<>();
        for (Line line : lines) {
            Candidate candidate = line.judgement().candidate();
            if (candidate == null) {
                judged.add(row(line, Verdict.BAD, words(line.judgement().problems()), null, null, null));
            } else {
                IdPaper paper = candidate.paper();
                sound.add(new Sound(
                        line,
                        candidate,
                        vault.lookup(Vault.Kind.PHONE, candidate.phone()),
                        paper == null ? null : vault.lookup(Vault.Kind.ID_NUMBER, paper.number())));
            }
        }
        judged.addAll(met(actor, id, sound));
        rows.insertAll(id, judged);
    }

    private List<Row> met(Actor actor, UUID id, List<Sound> sound) {
        Map<String, Integer> earlier = new HashMap<>(rows.earlier(
                id,
                sound.stream().map(Sound::phone).toList(),
                sound.stream().map(Sound::paper).filter(Objects::nonNull).toList()));
        List<Met> all = meeting.meet(actor, sound.stream().map(Sound::candidate).toList());
        List<Row> judged = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            Sound one = sound.get(i);
            Met met = all.get(i);
            Words twice = twice(one, earlier);
            Verdict verdict = twice != null ? Verdict.BAD : met.verdict();
            List<Words> said =
                    Stream.of(twice, met.words()).filter(Objects::nonNull).collect(Collectors.toList());
            if (verdict != Verdict.BAD) {
                said.addAll(one.line().judgement().notes());
                earlier.putIfAbsent(HEX.formatHex(one.phone()), one.line().n());
                if (one.paper() != null) {
                    earlier.putIfAbsent(HEX.formatHex(one.paper()), one.line().n());
                }
            }
            boolean counts = verdict != Verdict.BAD;
            judged.add(row(
                    one.line(),
                    verdict,
                    words(said),
                    counts ? one.phone() : null,
                    counts ? one.paper() : null,
                    met.match().account()));
        }
        return judged;
    }

    private static @Nullable Words twice(Sound one, Map<String, Integer> earlier) {
        Integer paper = one.paper() == null ? null : earlier.get(HEX.formatHex(one.paper()));
        if (paper != null) {
            return Words.of("证件号码和第 {0} 行的一样", paper);
        }
        Integer phone = earlier.get(HEX.formatHex(one.phone()));
        return phone == null ? null : Words.of("手机号和第 {0} 行的一样", phone);
    }

    private Row row(
            Line line,
            Verdict verdict,
            String words,
            byte @Nullable [] phone,
            byte @Nullable [] paper,
            @Nullable UUID account) {
        UUID id = Ids.at(clock.instant());
        Vault.Locked locked = vault.lock(id, Arrangement.join(line.cells()));
        return new Row(
                line.n(), id, locked.keyId(), locked.cipher(), verdict, words, phone, paper, account, false, null);
    }

    static String words(List<Words> said) {
        return said.stream().map(Packed::of).collect(Collectors.joining("\n"));
    }
}
