package org.mantianxing.identity;

import java.util.List;
import org.mantianxing.kernel.Refused;
import org.mantianxing.launch.Errand;
import org.springframework.stereotype.Component;

/** {@code ./run --new-vault-key}: a new key seals from now on; the platform seals older data again while it runs. */
@Component
class NewVaultKeyErrand implements Errand {
    private final VaultKeys keys;

    NewVaultKeyErrand(VaultKeys keys) {
        this.keys = keys;
    }

    @Override
    public String option() {
        return "new-vault-key";
    }

    @Override
    public Outcome run() {
        try {
            String id = keys.rotate().id();
            return new Outcome(
                    0,
                    List.of(new Line(
                            "新密钥 " + id + " 已写入密钥文件，旧密钥仍要保留。请马上备份密钥文件；旧数据会在后台用新密钥重新加密。",
                            "The new key " + id
                                    + " is in the key file, older ones stay. Back the file up now; older data"
                                    + " are sealed again in the background.")));
        } catch (Refused e) {
            return new Outcome(
                    1,
                    List.of(new Line(
                            e.words().chinese(),
                            "The keys come from MTX_VAULT_KEY: append a line there and start again.")));
        }
    }
}
