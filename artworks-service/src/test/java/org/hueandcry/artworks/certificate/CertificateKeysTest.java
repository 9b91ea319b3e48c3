package org.hueandcry.artworks.certificate;

import java.util.Optional;
import org.hueandcry.local.parts.SigningKey;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CertificateKeysTest {

    private static CertificateKeys keys(String set) {
        return new CertificateKeys(() -> set);
    }

    private static String only(String set) {
        return set.substring(set.indexOf('[') + 1, set.lastIndexOf(']'));
    }

    private static String both(String first, String second) {
        return "{\"keys\": [" + only(first) + ", " + only(second) + "]}";
    }

    private static String withoutPrivateHalf(String set) {
        return set.replaceFirst(", \"d\": \"[^\"]+\"", "");
    }

    @Test
    void what_an_older_key_has_signed_is_still_verified_when_a_new_one_stands_before_it() {
        String old = SigningKey.create();
        String signed = keys(old).sign("certified");
        String now = both(SigningKey.create(), withoutPrivateHalf(old));
        assertEquals(Optional.of("certified"), keys(now).verified(signed));
        assertEquals(Optional.of("new"), keys(now).verified(keys(now).sign("new")));
    }

    @Test
    void what_another_key_has_signed_or_nobody_is_not_verified() {
        CertificateKeys keys = keys(SigningKey.create());
        assertEquals(Optional.empty(), keys.verified(keys(SigningKey.create()).sign("certified")));
        assertEquals(Optional.empty(), keys.verified("certified"));
        assertEquals(Optional.empty(), keys.verified(""));
    }

    @Test
    void nothing_starts_without_a_key_that_can_sign() {
        for (String wrong : new String[] {
            "",
            "no keys",
            "{\"keys\": []}",
            withoutPrivateHalf(SigningKey.create()),
            both(withoutPrivateHalf(SigningKey.create()), SigningKey.create()),
            SigningKey.create().replaceFirst("\"kid\": \"[^\"]+\", ", ""),
            "{\"keys\": [{\"kty\": \"oct\", \"kid\": \"1\", \"k\": \"AAAA\"}]}"
        }) {
            assertThrows(IllegalArgumentException.class, () -> keys(wrong), wrong);
        }
    }
}
