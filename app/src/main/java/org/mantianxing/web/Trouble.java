package org.mantianxing.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Words;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Failures that are no defect: the database is away for a moment, two people were in each other's way, or what was sent
 * cannot be read.
 */
enum Trouble {
    /** Nothing was read or written. Whoever sends the same form again does nothing twice: forms carry their key. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, "系统正在恢复，刚才的操作可能没有办成。请过一会儿再试，您填的内容可以再提交一次，不会重复。"),
    /** One of two that waited for each other was sent away by the database. */
    CROWDED(HttpStatus.CONFLICT, "这会儿办事的人多，刚才没有办成。请再点一次。"),
    /** Found out when the first parameter is asked for, wherever that is; Tomcat tells nothing of the others then. */
    GARBLED(HttpStatus.BAD_REQUEST, "这个地址里有认不出的字符。请从页面上的按钮或链接重新进入。"),
    /** Found out in the same way. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "上传的文件太大：照片每张最多 10 MB，名单最多 100 MB。");

    private static final int DEEPEST = 12;
    private final HttpStatus status;
    private final String words;

    Trouble(HttpStatus status, String words) {
        this.status = status;
        this.words = words;
    }

    HttpStatus status() {
        return status;
    }

    Words words() {
        return Words.of(words);
    }

    static Optional<Trouble> of(Throwable failure) {
        return causes(failure).flatMap(cause -> one(cause).stream()).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .flatMap(Stream::ofNullable);
    }

    private static Optional<Trouble> one(Throwable cause) {
        return switch (cause) {
            case InvalidParameterException invalid ->
                Optional.of(invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? TOO_LARGE : GARBLED);
            case ConcurrencyFailureException _ -> Optional.of(CROWDED);
            case DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessResourceException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ -> Optional.of(AWAY);
            case SQLException e when away(e.getSQLState()) -> Optional.of(AWAY);
            default -> Optional.empty();
        };
    }

    /** No connection, too few of them, or a server that comes or goes: classes 08, 53 and 57P of PostgreSQL's codes. */
    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
