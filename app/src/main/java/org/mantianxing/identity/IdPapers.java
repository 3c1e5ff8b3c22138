package org.mantianxing.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mantianxing.identity.PeopleStore.Hashed;
import org.mantianxing.identity.PeopleStore.SealedPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents by which people say who they are: one for each account, each for one account. */
@Service
public class IdPapers {
    private final PeopleStore people;
    private final AccountStore accounts;
    private final Vault vault;
    private final Clock clock;

    IdPapers(PeopleStore people, AccountStore accounts, Vault vault, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Notes the document that somebody shows of themselves, in place of the one before; throws Invalid for {@code paper}
     * where it cannot be, or is somebody else's.
     */
    @Transactional
    public void show(Actor actor, IdPaper paper) {
        check(paper, ChinaTime.today(clock));
        List<byte[]> hashes = vault.lookups(Vault.Kind.ID_NUMBER, paper.number());
        List<Hashed> holders = people.find(List.of(), hashes);
        if (holders.stream().anyMatch(one -> one.id().equals(actor.id()))) {
            return;
        }
        if (!holders.isEmpty()) {
            throw taken();
        }
        Account me = accounts.find(actor.id()).orElseThrow();
        try {
            people.changePaper(
                    actor.id(),
                    new SealedPaper(
                            paper.kind(),
                            vault.seal(Vault.Kind.ID_NUMBER, paper.number(), actor.id()),
                            vault.lookup(Vault.Kind.ID_NUMBER, paper.number())));
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        if (me.paperId() != null) {
            vault.forget(List.of(me.paperId()));
        }
    }

    /** One's own document is kept no longer. */
    @Transactional
    public void forget(Actor actor) {
        accounts.dropPaper(actor.id()).ifPresent(paper -> vault.forget(List.of(paper)));
    }

    private static Invalid taken() {
        return Invalid.field("paper", "这个证件已经用另一个手机号登记过了。换了手机号的，请用原来的号码登录，或者找实践站帮忙");
    }

    /** Throws Invalid for {@code paper} where there can be no such document. */
    static void check(IdPaper paper, LocalDate today) {
        boolean looks = paper.kind().fits(paper.number());
        boolean born = !looks
                || !paper.tells()
                || paper.birth().filter(date -> !date.isAfter(today)).isPresent();
        new Checks()
                .that(
                        looks,
                        "paper",
                        "这不像{0}的号码，请对照证件再看一遍",
                        Words.of(paper.kind().words()))
                .that(!looks || paper.fromSomewhere(), "paper", "身份证号码开头的地区不存在")
                .that(born, "paper", "身份证号码里的出生日期不存在或还没到")
                .done();
    }
}
