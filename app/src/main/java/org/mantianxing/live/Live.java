package org.mantianxing.live;

import java.util.List;
import java.util.function.BiConsumer;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says that a topic changed, and lets a page listen to one. A topic is a short word such as {@code order:<id>}. */
@Service
public class Live {
    static final String CHANNEL = "mtx";
    private final JdbcClient db;
    private final LiveHub hub;

    Live(JdbcClient db, LiveHub hub) {
        this.db = db;
        this.hub = hub;
    }

    /** To be called inside the transaction that changes the topic: listeners hear of it when it commits. */
    public void changed(String topic) {
        db.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", DistrictScope.get().schema() + " " + topic)
                .query((row, number) -> true)
                .single();
    }

    /** The same, and kept until whoever keeps figures has taken it in: nothing that counts is lost by a crash. */
    public void changedForGood(String topic) {
        db.sql("""
                with kept as (insert into live_change (topic) values (:topic)) select pg_notify(:channel, :payload)
                """)
                .param("topic", topic)
                .param("channel", CHANNEL)
                .param("payload", DistrictScope.get().schema() + " " + topic)
                .query((row, number) -> true)
                .single();
    }

    /**
     * What no page listens to, told to nobody but whoever keeps figures: those of this node at once when it commits, others
     * when they look. PostgreSQL lets transactions that notify commit one after another; a rush of hours need not wait.
     */
    public void changedForFigures(List<String> topics) {
        if (topics.isEmpty()) {
            return;
        }
        db.sql("insert into live_change (topic) select unnest(:topics::text[])")
                .param("topics", topics.toArray(String[]::new))
                .update();
        String schema = DistrictScope.get().schema();
        afterCommit(() -> hub.tellHere(schema, topics.getFirst()));
    }

    private static void afterCommit(Runnable told) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    told.run();
                }
            });
        } else {
            told.run();
        }
    }

    /** What has changed and was not taken in so far, the oldest of it; it is gone when the transaction commits. */
    public List<String> takeIn(int most) {
        return db.sql("""
                delete from live_change where id in (select id from live_change order by id limit :most) returning topic
                """).param("most", most).query(Rows.TEXTS).list();
    }

    /** Whether something waits to be taken in. */
    public boolean waits() {
        return db.sql("select exists (select from live_change)")
                .query(Rows.of(Boolean.class))
                .single();
    }

    /** Calls {@code ear} with the schema and the topic of everything that changes, on whichever node. It must not wait. */
    public void hear(BiConsumer<String, String> ear) {
        hub.hear(ear);
    }

    /** An open connection to the browser that gets an event {@code changed} whenever the topic does. */
    public SseEmitter listen(String topic) {
        return hub.open(DistrictScope.get().schema() + " " + topic);
    }
}
