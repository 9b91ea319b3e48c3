package org.hueandcry.kit.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hueandcry.kit.problem.Fault;

/** Text in a body that can be neither stored nor compared, and text that says nothing: what is not known is left out. */
final class UnusableText {

    private UnusableText() {}

    /** Removes it, wherever it stands in the body, and names each place. */
    static List<Fault> takeOutOf(ObjectNode body) {
        List<Fault> faults = new ArrayList<>();
        takeOut(body, JsonPointer.empty(), faults);
        return faults;
    }

    private static void takeOut(JsonNode node, JsonPointer at, List<Fault> faults) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
                JsonPointer below = at.appendProperty(entry.getKey());
                String fault = faultOf(entry.getValue());
                if (fault == null) {
                    takeOut(entry.getValue(), below, faults);
                } else {
                    faults.add(Fault.at(below.toString(), fault));
                    object.remove(entry.getKey());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonPointer below = at.appendIndex(i);
                String fault = faultOf(array.get(i));
                if (fault == null) {
                    takeOut(array.get(i), below, faults);
                } else {
                    faults.add(Fault.at(below.toString(), fault));
                    array.setNull(i);
                }
            }
        }
    }

    private static String faultOf(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        if (value.textValue().isBlank()) {
            return "is empty; leave out what is not known";
        }
        return UnprintableText.in(value.textValue()) ? UnprintableText.EXPLANATION : null;
    }
}
