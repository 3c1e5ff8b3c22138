package org.mantianxing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vault's ciphers, held to what the standards print. */
class VaultCiphersTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY = HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final byte[] NONCE = HEX.parseHex("00001234567800000000abcd");
    private static final byte[] ROW = "row".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NAME = "王建国".getBytes(StandardCharsets.UTF_8);

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4GcmIsThatOfTheStandard() {
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] context = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
        byte[] sealed = SmCipher.encrypt(key, NONCE, context, plain);
        assertThat(HEX.formatHex(Arrays.copyOfRange(sealed, CipherSuite.NONCE, sealed.length)))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(SmCipher.decrypt(key, sealed, context)).isEqualTo(plain);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSealedOpensWithItsKeyItsRowAndNothingElse(CipherSuite suite) {
        byte[] sealed = suite.encrypt(KEY, NONCE, ROW, NAME);
        assertThat(suite.decrypt(KEY, sealed, ROW)).isEqualTo(NAME);
        byte[] otherKey = KEY.clone();
        otherKey[0] ^= 1;
        assertThatThrownBy(() -> suite.decrypt(otherKey, sealed, ROW)).isInstanceOf(CipherSuite.WrongKey.class);
        assertThatThrownBy(() -> suite.decrypt(KEY, sealed, NAME)).isInstanceOf(CipherSuite.WrongKey.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] spoilt = sealed.clone();
            spoilt[i] ^= 1;
            assertThatThrownBy(() -> suite.decrypt(KEY, spoilt, ROW)).isInstanceOf(CipherSuite.WrongKey.class);
        }
        assertThatThrownBy(() -> suite.decrypt(KEY, new byte[3], ROW)).isInstanceOf(CipherSuite.WrongKey.class);
    }

    @ParameterizedTest
    @EnumSource
    void theHashDependsOnTheKey(CipherSuite suite) {
        byte[] otherKey = KEY.clone();
        otherKey[31] ^= 1;
        assertThat(suite.mac(KEY, NAME))
                .hasSize(32)
                .isEqualTo(suite.mac(KEY, NAME))
                .isNotEqualTo(suite.mac(otherKey, NAME));
    }
}
