package org.hueandcry.local.parts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeycloakPartTest {

    private static final Path REALM =
            Path.of("../../keycloak/hue-and-cry-realm.json").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void the_realm_is_that_of_the_file_and_stays_until_the_file_changes() throws Exception {
        Path realm = Files.copy(REALM, directory.resolve("realm.json"));
        String keyId;
        try (KeycloakPart keycloak = KeycloakPart.start(directory.resolve("keycloak"), 0, realm)) {
            String supervisor = claims(keycloak.token("ncb-fr"));
            assertTrue(supervisor.contains("\"iss\":\"" + keycloak.issuer() + "\""), supervisor);
            assertTrue(supervisor.contains("\"aud\":\"hue-and-cry\""), supervisor);
            assertTrue(supervisor.contains("\"azp\":\"ncb-fr\""), supervisor);
            assertTrue(supervisor.contains("\"sub\":\""), supervisor);
            assertTrue(supervisor.contains("\"authority\":\"FR\""), supervisor);
            assertTrue(supervisor.contains("\"purpose\":\"OBTAIN_INFORMATION\""), supervisor);
            assertTrue(supervisor.contains("\"supervisor\"") && supervisor.contains("\"officer\""), supervisor);

            String border = claims(keycloak.token("border-de"));
            assertTrue(border.contains("\"realm_access\":{\"roles\":[\"border\"]}"), border);
            assertTrue(border.contains("\"purpose\":\"SECURITY_CHECK\""), border);

            String stranger = claims(keycloak.token("other-system"));
            assertFalse(stranger.contains("\"aud\""), stranger);
            assertFalse(stranger.contains("\"authority\""), stranger);

            assertThrows(IllegalStateException.class, () -> keycloak.token("nobody"));
            keyId = keyId(keycloak);
        }

        try (KeycloakPart keycloak = KeycloakPart.start(directory.resolve("keycloak"), 0, realm)) {
            assertEquals(keyId, keyId(keycloak));
        }

        Files.writeString(realm, Files.readString(realm).replace("other-system", "another-system"));
        try (KeycloakPart keycloak = KeycloakPart.start(directory.resolve("keycloak"), 0, realm)) {
            claims(keycloak.token("another-system"));
            assertThrows(IllegalStateException.class, () -> keycloak.token("other-system"));
        }
    }

    private static String claims(String token) {
        return decoded(token, 1);
    }

    private static String keyId(KeycloakPart keycloak) {
        return decoded(keycloak.token("gs"), 0).replaceAll(".*\"kid\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static String decoded(String token, int part) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8);
    }
}
