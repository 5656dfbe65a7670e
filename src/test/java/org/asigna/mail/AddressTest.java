package org.asigna.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"ana@example.com", "o'neil+asigna@mail.example.com", "root@localhost", "a.b_c%d@10.0.0.1"})
    void isThatOfOneMailbox(String written) {
        assertThat(Address.of(written)).contains(new Address(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.com",
                "ana@",
                "ana@example.com\r\nBcc: eve@evil.example",
                "ana@example.com\n",
                "ana@example.com,ben@example.com",
                "ana@example.com;ben@example.com",
                "ana@example.com ben@example.com",
                "Ana <ana@example.com>",
                "<ana@example.com>",
                "\"a b\"@example.com",
                "ana@example.com.",
                "ana@exam ple.com",
                "aña@example.com",
                "ana@example.com\u0000"
            })
    void isNothingElse(String written) {
        assertThat(Address.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 1000})
    void isNotLongerThanOneMayBe(int length) {
        assertThat(Address.of("a@" + "b".repeat(length - 2))).isEmpty();
    }
}
