package org.mantianxing.sms;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the demo's channel took instead of sending. Whoever shows it has checked who looks. */
@Service
public class Outbox {
    private final JdbcClient db;

    /** One short message. */
    public record Message(String phone, String text, Instant sentAt) {}

    Outbox(JdbcClient db) {
        this.db = db;
    }

    /** The last messages, newest first. */
    public List<Message> last(Actor actor, int count) {
        return db.sql("""
                select phone, text, sent_at from sms_outbox order by id desc limit :count
                """).param("count", count).query(Rows.of(Message.class)).list();
    }

    void keep(Message message) {
        db.sql("""
                insert into sms_outbox (id, phone, text, sent_at) values (:id, :phone, :text, :at)
                """)
                .param("id", Ids.at(message.sentAt()))
                .param("phone", message.phone())
                .param("text", message.text())
                .param("at", Timestamp.from(message.sentAt()))
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from sms_outbox where sent_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
