package org.mantianxing.identity;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM and HMAC-SM3, by Bouncy Castle. SM4 takes a key of 128 bits: the first half of what it is given. */
final class SmCipher {
    private static final int TAG_BITS = 128;
    private static final int KEY = 16;

    private SmCipher() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] context, byte[] plain) {
        GCMModeCipher cipher = cipher(true, key, nonce, context);
        byte[] out = Arrays.copyOf(nonce, nonce.length + cipher.getOutputSize(plain.length));
        try {
            int done = cipher.processBytes(plain, 0, plain.length, out, nonce.length);
            cipher.doFinal(out, nonce.length + done);
            return out;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("The vault cannot encrypt", e);
        }
    }

    static byte[] decrypt(byte[] key, byte[] sealed, byte[] context) {
        byte[] nonce = Arrays.copyOf(sealed, CipherSuite.NONCE);
        GCMModeCipher cipher = cipher(false, key, nonce, context);
        int length = Math.max(0, sealed.length - CipherSuite.NONCE);
        byte[] out = new byte[cipher.getOutputSize(length)];
        try {
            int done = cipher.processBytes(sealed, CipherSuite.NONCE, length, out, 0);
            cipher.doFinal(out, done);
            return out;
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new CipherSuite.WrongKey(e);
        }
    }

    static byte[] mac(byte[] key, byte[] data) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    private static GCMModeCipher cipher(boolean encrypt, byte[] key, byte[] nonce, byte[] context) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(Arrays.copyOf(key, KEY)), TAG_BITS, nonce, context));
        return cipher;
    }
}
