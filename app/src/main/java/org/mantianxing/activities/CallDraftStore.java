package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Calls that are not out yet, as they were typed. */
@Repository
class CallDraftStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIELDS =
            "select id, site, path, title, state, owner, owner_name, words, changed_at from call_draft where ";
    private final JdbcClient db;

    CallDraftStore(JdbcClient db) {
        this.db = db;
    }

    /** Made anew, or what was typed last. */
    void save(CallDraft draft, CallDraft.Typed typed) {
        db.sql("""
                insert into call_draft (id, site, path, title, form, state, owner, owner_name, words, changed_at)
                values (:id, :site, :path, :title, :form::jsonb, :state, :owner, :name, '', :at)
                on conflict (id) do update set site = excluded.site, path = excluded.path, title = excluded.title,
                    form = excluded.form, state = excluded.state, changed_at = excluded.changed_at
                """)
                .param("id", draft.id())
                .param("site", draft.site())
                .param("path", draft.path())
                .param("title", draft.title())
                .param("form", JSON.writeValueAsString(typed))
                .param("state", draft.state().name())
                .param("owner", draft.owner())
                .param("name", draft.ownerName())
                .param("at", Timestamp.from(draft.changedAt()))
                .update();
    }

    Optional<CallDraft> find(UUID id) {
        return db.sql(FIELDS + "id = :id")
                .param("id", id)
                .query(Rows.of(CallDraft.class))
                .optional();
    }

    CallDraft.Typed typed(UUID id) {
        return db.sql("select form::text from call_draft where id = :id")
                .param("id", id)
                .query((row, number) -> JSON.readValue(row.getString(1), CallDraft.Typed.class))
                .single();
    }

    /** One's own, and of everybody the templates and what waits for the level above; who may see it, the caller says. */
    List<CallDraft> list(UUID owner) {
        return db.sql(FIELDS
                        + "owner = :owner or state in ('TEMPLATE', 'SUBMITTED') order by changed_at desc limit 500")
                .param("owner", owner)
                .query(Rows.of(CallDraft.class))
                .list();
    }

    /** False when it is no longer in that state. */
    boolean move(UUID id, CallDraft.State from, CallDraft.State next, String words, Instant now) {
        return db.sql("""
                update call_draft set state = :next, words = :words, changed_at = :now where id = :id and state = :from
                """)
                        .param("next", next.name())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    boolean delete(UUID id, CallDraft.State state) {
        return db.sql("delete from call_draft where id = :id and state = :state")
                        .param("id", id)
                        .param("state", state.name())
                        .update()
                == 1;
    }
}
