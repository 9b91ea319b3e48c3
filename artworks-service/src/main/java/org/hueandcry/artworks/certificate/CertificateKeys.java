package org.hueandcry.artworks.certificate;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs certificates, and knows whether what is held out is one of them, unchanged. Without a key nothing starts. */
@Startup
@Singleton
public class CertificateKeys {

    private static final String TYPE = "hue-and-cry-certificate+jws";

    private final EllipticCurveJsonWebKey signing;
    private final List<JsonWebKey> all;

    CertificateKeys(CertificateSettings settings) {
        try {
            all = new JsonWebKeySet(settings.keys()).getJsonWebKeys();
        } catch (JoseException e) {
            throw new IllegalArgumentException("certificates.keys is no JSON Web Key Set", e);
        }
        if (all.isEmpty()
                || !all.stream().allMatch(CertificateKeys::isNamedKeyForEs256)
                || !(all.get(0) instanceof EllipticCurveJsonWebKey first)
                || first.getPrivateKey() == null) {
            throw new IllegalArgumentException(
                    "certificates.keys must hold keys of the curve P-256, each with a kid, and of the first the private half too");
        }
        signing = first;
    }

    private static boolean isNamedKeyForEs256(JsonWebKey key) {
        return key instanceof EllipticCurveJsonWebKey curve
                && "P-256".equals(curve.getCurveName())
                && key.getKeyId() != null;
    }

    /** The text with its signature, in the compact form. */
    String sign(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(signing.getKeyId());
        signature.setHeader("typ", TYPE);
        signature.setKey(signing.getPrivateKey());
        signature.setPayload(payload);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A certificate cannot be signed", e);
        }
    }

    /** What was signed; empty where it was not signed by one of these keys, or not so. */
    public Optional<String> verified(String signed) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
            signature.setCompactSerialization(signed);
            Optional<JsonWebKey> key = all.stream()
                    .filter(one -> one.getKeyId().equals(signature.getKeyIdHeaderValue()))
                    .findFirst();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            signature.setKey(((EllipticCurveJsonWebKey) key.get()).getPublicKey());
            return signature.verifySignature() ? Optional.of(signature.getPayload()) : Optional.empty();
        } catch (JoseException notEvenSigned) {
            return Optional.empty();
        }
    }

    /** All keys, without what must stay private. */
    public Map<String, Object> published() {
        return Map.of(
                "keys",
                all.stream()
                        .map(key -> {
                            Map<String, Object> open = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
                            open.put("use", "sig");
                            open.put("alg", AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                            return open;
                        })
                        .toList());
    }
}
