package org.mantianxing.live;

import org.mantianxing.district.DistrictScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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

    /** An open connection to the browser that gets an event {@code changed} whenever the topic does. */
    public SseEmitter listen(String topic) {
        return hub.open(DistrictScope.get().schema() + " " + topic);
    }
}
