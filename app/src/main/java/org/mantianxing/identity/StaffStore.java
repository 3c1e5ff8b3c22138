package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords, second factors and the steps of a sign-in at the console. */
@Repository
class StaffStore {
    private final JdbcClient db;

    /** What an account of the console signs in with. */
    record Credentials(
            UUID id,
            String login,
            String nameMasked,
            String password,
            boolean passwordDue,
            @Nullable UUID totpId) {}

    /** A sign-in under way. */
    record Step(UUID account, @Nullable UUID totpId, boolean passed) {}

    StaffStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Credentials> find(String login) {
        return db.sql("""
                select id, login, name_masked, password, password_due, totp_id from account
                where login = :login and password is not null and state = 'ACTIVE'
                """)
                .param("login", login)
                .query(Rows.of(Credentials.class))
                .optional();
    }

    Optional<Credentials> find(UUID id) {
        return db.sql("""
                select id, login, name_masked, password, password_due, totp_id from account
                where id = :id and password is not null and state = 'ACTIVE'
                """).param("id", id).query(Rows.of(Credentials.class)).optional();
    }

    void setPassword(UUID id, String password, boolean due) {
        db.sql("update account set password = :password, password_due = :due where id = :id")
                .param("id", id)
                .param("password", password)
                .param("due", due)
                .update();
    }

    /** The password is to be changed at the next sign-in. */
    void dueSoon(UUID id) {
        db.sql("update account set password_due = true where id = :id")
                .param("id", id)
                .update();
    }

    /** A second factor, or none; codes of an earlier one are not remembered. */
    void setFactor(UUID id, @Nullable UUID totpId) {
        db.sql("update account set totp_id = :totp, totp_step = 0 where id = :id")
                .param("id", id)
                .param("totp", totpId)
                .update();
    }

    /** False when this code, or a later one, was used already. */
    boolean useStep(UUID id, long step) {
        return db.sql("update account set totp_step = :step where id = :id and totp_step < :step")
                        .param("id", id)
                        .param("step", step)
                        .update()
                > 0;
    }

    void insertStep(byte[] token, UUID account, Instant expires) {
        db.sql("insert into sign_in_step (token_hash, account, expires_at) values (:token, :account, :expires)")
                .param("token", token)
                .param("account", account)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Step> findStep(byte[] token, Instant now) {
        return db.sql("""
                select account, totp_id, passed from sign_in_step where token_hash = :token and expires_at > :now
                """)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Step.class))
                .optional();
    }

    void proposeFactor(byte[] token, UUID totpId) {
        db.sql("update sign_in_step set totp_id = :totp where token_hash = :token")
                .param("token", token)
                .param("totp", totpId)
                .update();
    }

    void pass(byte[] token) {
        db.sql("update sign_in_step set passed = true where token_hash = :token")
                .param("token", token)
                .update();
    }

    /** Sign-ins begun with a password or factor that is no longer true. */
    void deleteSteps(UUID account) {
        db.sql("delete from sign_in_step where account = :account")
                .param("account", account)
                .update();
    }

    /** False when the step has been taken already. */
    boolean deleteStep(byte[] token) {
        return db.sql("delete from sign_in_step where token_hash = :token")
                        .param("token", token)
                        .update()
                > 0;
    }

    void replaceRecoveryCodes(UUID account, List<byte[]> hashes) {
        db.sql("delete from recovery_code where account = :account")
                .param("account", account)
                .update();
        hashes.forEach(hash -> db.sql("insert into recovery_code (account, code_hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash)
                .update());
    }

    boolean useRecoveryCode(UUID account, byte[] hash, Instant now) {
        return db.sql("""
                update recovery_code set used_at = :now
                where account = :account and code_hash = :hash and used_at is null
                """)
                        .param("account", account)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    int recoveryCodesLeft(UUID account) {
        return db.sql("select count(*) from recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Rows.NUMBERS)
                .single()
                .intValue();
    }
}
