package org.mantianxing.identity;

import org.mantianxing.district.Audited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what the module below tells, in the same transaction. */
@Component
class AuditedListener {
    private final Audit audit;

    AuditedListener(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void write(Audited done) {
        audit.write(done.actor(), done.action(), done.subject(), done.words());
    }
}
