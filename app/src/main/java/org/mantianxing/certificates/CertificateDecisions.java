package org.mantianxing.certificates;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** Who stands on a certificate as its issuer. */
@Component
class CertificateDecisions implements Decisions {
    static final String ISSUER = "certificates.issuer";
    static final String HEAD = "certificates.head";
    static final String CONTACT = "certificates.contact";

    @Override
    public List<Decision> list() {
        return List.of(
                Decision.text(ISSUER, "服务证明", "出具单位", "印在证明上的出具单位全称，空着就用区实践中心的名字。"),
                Decision.text(HEAD, "服务证明", "负责人", "印在证明上的单位负责人姓名。"),
                Decision.text(CONTACT, "服务证明", "联系方式", "印在证明上的联系电话，方便收到证明的人核实。"));
    }
}
