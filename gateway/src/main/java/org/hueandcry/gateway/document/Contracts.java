package org.hueandcry.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hueandcry.gateway.GatewaySettings;

/** The OpenAPI document of each service, of the same release, and what is only to be read there: which lists of codes each has. */
@ApplicationScoped
public class Contracts {

    private static final String CODE_LIST = "/api/v1/codes/{list}";

    private final SortedMap<String, JsonNode> byService = new TreeMap<>();
    private final SortedMap<String, String> codeLists = new TreeMap<>();

    Contracts(GatewaySettings settings) throws IOException {
        for (String service : settings.services().keySet()) {
            JsonNode contract = read(service);
            byService.put(service, contract);
            for (JsonNode list : listsOf(contract)) {
                String other = codeLists.put(list.asText(), service);
                if (other != null) {
                    throw new IllegalStateException(
                            "Both " + other + " and " + service + " have the list of codes " + list.asText());
                }
            }
        }
        ArrayNode all = new YAMLMapper().valueToTree(codeLists.keySet());
        for (JsonNode contract : byService.values()) {
            listsOf(contract).removeAll().addAll(all);
        }
    }

    /** The service of each list of codes. */
    public Map<String, String> codeLists() {
        return codeLists;
    }

    /** Of each service, by name. All name the lists of codes of all. */
    SortedMap<String, JsonNode> byService() {
        return byService;
    }

    private static ArrayNode listsOf(JsonNode contract) {
        for (JsonNode parameter :
                contract.path("paths").path(CODE_LIST).path("get").path("parameters")) {
            if (parameter.path("name").asText().equals("list")) {
                return parameter.withObject("/schema").withArray("enum");
            }
        }
        throw new IllegalStateException("A contract has no " + CODE_LIST);
    }

    private static JsonNode read(String service) throws IOException {
        String name = "contracts/" + service + "/openapi.yaml";
        try (InputStream packaged =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (packaged == null) {
                throw new FileNotFoundException(name + ": the gateway was built without the contract of this service");
            }
            return new YAMLMapper().readTree(packaged);
        }
    }
}
