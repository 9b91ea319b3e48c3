package org.hueandcry.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/** A key for what the suite signs, made where it is used, so that none lies in the repository: a JSON Web Key Set with one private key for ES256. */
public final class SigningKey {

    private static final int BYTES = 32;

    private SigningKey() {}

    /** A new one. */
    public static String create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey open = (ECPublicKey) pair.getPublic();
            return """
                    {"keys": [{"kty": "EC", "crv": "P-256", "kid": "%s", "x": "%s", "y": "%s", "d": "%s"}]}""".formatted(
                            UUID.randomUUID(),
                            number(open.getW().getAffineX()),
                            number(open.getW().getAffineY()),
                            number(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has the curve P-256", e);
        }
    }

    /** The one in this file; a new one where there is none, kept there, for this user only. */
    public static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, create());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[BYTES];
        int from = Math.max(0, bytes.length - BYTES);
        System.arraycopy(bytes, from, fixed, BYTES - (bytes.length - from), bytes.length - from);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
