package org.hueandcry.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;

/** The OpenAPI documents of all services, as one. Where two say different things under one name, there is no document. */
final class OneDocument {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final String DESCRIPTION = """
            Notices, wanted and missing persons, exchanged between the world's police.

            The organisation only passes information on: data stay the property of the authority that recorded them, and only it may \
            change or withdraw them. A red notice is a request to locate and provisionally arrest a person with a view to extradition; \
            it is no arrest warrant. Every query is logged.

            A method that an address does not have is answered 405, and what has no address 404, each with a Problem.
            """;

    private final ObjectNode document = YAML.createObjectNode();

    /** @param login the address below which the identity provider gives tokens */
    OneDocument(String publicUrl, String login) {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Hue and Cry")
                .put("version", "1")
                .put("description", DESCRIPTION);
        document.putArray("servers").addObject().put("url", publicUrl);
        ArrayNode eitherWay = document.putArray("security");
        eitherWay.addObject().putArray("token");
        eitherWay.addObject().putArray("login");
        document.putArray("tags");
        document.putObject("paths");
        ObjectNode schemes = document.putObject("components").putObject("securitySchemes");
        flow(
                        schemes,
                        "token",
                        "clientCredentials",
                        "Systems: an access token of the realm hue-and-cry, by client credentials, with the audience hue-and-cry")
                .put("tokenUrl", login + "/token");
        flow(
                        schemes,
                        "login",
                        "authorizationCode",
                        "People: they log in, and act with their own rights. By authorization code with PKCE (S256), as a public client, without a secret")
                .put("authorizationUrl", login + "/auth")
                .put("tokenUrl", login + "/token");
    }

    private static ObjectNode flow(ObjectNode schemes, String name, String kind, String description) {
        ObjectNode flow = schemes.putObject(name)
                .put("type", "oauth2")
                .put("description", description)
                .putObject("flows")
                .putObject(kind);
        flow.putObject("scopes");
        return flow;
    }

    /** @param part the document of one service */
    void add(String service, JsonNode part) {
        ArrayNode tags = (ArrayNode) document.get("tags");
        for (JsonNode tag : part.path("tags")) {
            if (tags.valueStream().noneMatch(tag::equals)) {
                tags.add(tag);
            }
        }
        union(service, "paths", (ObjectNode) document.get("paths"), part.path("paths"));
        for (Map.Entry<String, JsonNode> kind : part.path("components").properties()) {
            if (!kind.getKey().equals("securitySchemes")) {
                union(
                        service,
                        kind.getKey(),
                        document.withObjectProperty("components").withObjectProperty(kind.getKey()),
                        kind.getValue());
            }
        }
    }

    private static void union(String service, String where, ObjectNode into, JsonNode part) {
        for (Map.Entry<String, JsonNode> entry : part.properties()) {
            JsonNode present = into.get(entry.getKey());
            if (present != null && !present.equals(entry.getValue())) {
                throw new IllegalStateException("The document of " + service + " says other than one before it about "
                        + where + " " + entry.getKey());
            }
            into.set(entry.getKey(), entry.getValue());
        }
    }

    String json() {
        return document.toPrettyString();
    }

    String yaml() throws JsonProcessingException {
        return YAML.writeValueAsString(document);
    }
}
