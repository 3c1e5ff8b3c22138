package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many accounts at once, as lists of people bring them. */
@Repository
class PeopleStore {
    private final JdbcClient db;

    PeopleStore(JdbcClient db) {
        this.db = db;
    }

    /** A document, sealed, and the hash by which it is found. */
    record SealedPaper(IdKind kind, Sealed number, byte[] hash) {}

    /** Somebody to be enrolled by phone. */
    record PhonePerson(
            UUID id,
            @Nullable Sealed name,
            Sealed phone,
            byte[] phoneHash,
            @Nullable SealedPaper paper) {}

    /** Numbers that have an account already are passed over; a document that somebody else has throws. */
    void insert(List<PhonePerson> people, Instant now) {
        db.sql("""
                insert into account (id, name_id, name_masked, phone_id, phone_hash, phone_masked, paper_kind, paper_id,
                    paper_hash, paper_masked, created_at)
                select id, name_id, coalesce(name_masked, ''), phone_id, phone_hash, phone_masked, paper_kind, paper_id,
                    paper_hash, coalesce(paper_masked, ''), :now
                from unnest(:ids::uuid[], :nameIds::uuid[], :nameMasks::text[], :phoneIds::uuid[], :hashes::bytea[],
                    :phoneMasks::text[], :kinds::text[], :paperIds::uuid[], :papers::bytea[], :paperMasks::text[])
                    fresh (id, name_id, name_masked, phone_id, phone_hash, phone_masked, paper_kind, paper_id, paper_hash,
                    paper_masked)
                on conflict (phone_hash) do nothing
                """)
                .param("ids", column(people, UUID[]::new, PhonePerson::id))
                .param("nameIds", column(people, UUID[]::new, one -> id(one.name())))
                .param("nameMasks", column(people, String[]::new, one -> masked(one.name())))
                .param(
                        "phoneIds",
                        column(people, UUID[]::new, one -> one.phone().id()))
                .param("hashes", column(people, byte[][]::new, PhonePerson::phoneHash))
                .param(
                        "phoneMasks",
                        column(people, String[]::new, one -> one.phone().masked()))
                .param("kinds", column(people, String[]::new, one -> kind(one)))
                .param("paperIds", column(people, UUID[]::new, one -> id(number(one))))
                .param("papers", hashes(people))
                .param("paperMasks", column(people, String[]::new, one -> masked(number(one))))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Gives a document to somebody who has none. */
    void setPaper(UUID account, SealedPaper paper) {
        db.sql("""
                update account set paper_kind = :kind, paper_id = :id, paper_hash = :hash, paper_masked = :masked,
                    paper_check = '', paper_tries = 0, paper_next_at = null
                where id = :account and paper_hash is null
                """)
                .param("account", account)
                .param("kind", paper.kind().name())
                .param("id", paper.number().id())
                .param("hash", paper.hash())
                .param("masked", paper.number().masked())
                .update();
    }

    /** Gives a document to somebody, in place of the one before. */
    void changePaper(UUID account, SealedPaper paper) {
        db.sql("""
                update account set paper_kind = :kind, paper_id = :id, paper_hash = :hash, paper_masked = :masked,
                    paper_check = '', paper_tries = 0, paper_next_at = null
                where id = :account and state = 'ACTIVE'
                """)
                .param("account", account)
                .param("kind", paper.kind().name())
                .param("id", paper.number().id())
                .param("hash", paper.hash())
                .param("masked", paper.number().masked())
                .update();
    }

    /** An account and the hashes by which it is found. */
    record Hashed(UUID id, byte @Nullable [] phoneHash, byte @Nullable [] nameHash, byte @Nullable [] paperHash) {}

    List<Hashed> find(Collection<byte[]> phones, Collection<byte[]> papers) {
        return db.sql("""
                select a.id, a.phone_hash, v.lookup as name_hash, a.paper_hash
                from (select id from account where phone_hash = any(:phones)
                    union select id from account where paper_hash = any(:papers)) found
                join account a on a.id = found.id left join vault v on v.id = a.name_id
                """)
                .param("phones", phones.toArray(byte[][]::new))
                .param("papers", papers.toArray(byte[][]::new))
                .query(Rows.of(Hashed.class))
                .list();
    }

    /** Those of these accounts with which nobody ever did anything but be a volunteer. */
    List<UUID> untouched(Collection<UUID> accounts) {
        return db.sql("""
                select a.id from account a
                where a.id = any(:ids) and a.state = 'ACTIVE' and a.login is null
                  and not exists (select from session s where s.account = a.id)
                  and not exists (select from role_grant g where g.account = a.id and g.role <> 'VOLUNTEER')
                """)
                .param("ids", accounts.toArray(UUID[]::new))
                .query(Rows.IDS)
                .list();
    }

    /** Takes accounts away with all that is kept of them. */
    void delete(Collection<UUID> accounts) {
        UUID[] ids = accounts.toArray(UUID[]::new);
        db.sql("delete from role_grant where account = any(:ids)")
                .param("ids", ids)
                .update();
        List<UUID> sealed = db.sql("""
                with gone as (delete from account where id = any(:ids) returning name_id, phone_id, paper_id)
                select id from gone, unnest(array[name_id, phone_id, paper_id]) id where id is not null
                """).param("ids", ids).query(Rows.IDS).list();
        db.sql("delete from vault where id = any(:sealed)")
                .param("sealed", sealed.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String kind(PhonePerson one) {
        SealedPaper paper = one.paper();
        return paper == null ? null : paper.kind().name();
    }

    /** Null for who has no document. */
    private static byte[][] hashes(List<PhonePerson> people) {
        byte[][] all = new byte[people.size()][];
        for (int i = 0; i < all.length; i++) {
            SealedPaper paper = people.get(i).paper();
            if (paper != null) {
                all[i] = paper.hash();
            }
        }
        return all;
    }

    private static @Nullable Sealed number(PhonePerson one) {
        SealedPaper paper = one.paper();
        return paper == null ? null : paper.number();
    }

    private static @Nullable UUID id(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.id();
    }

    private static @Nullable String masked(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.masked();
    }

    private static <C> @Nullable C[] column(
            List<PhonePerson> people,
            IntFunction<@Nullable C[]> array,
            Function<PhonePerson, ? extends @Nullable C> value) {
        return people.stream().map(value).toArray(array);
    }
}
