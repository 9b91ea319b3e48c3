package org.hueandcry.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A JSON merge patch (RFC 7396): what it names is replaced, what it sets to null is removed, everything else stays. */
public record MergePatch(ObjectNode changes) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** The request as it stands, with the changes in it, as strictly read and validated as a whole one. */
    public <T> T applyTo(T current, Class<T> type, RequestReader reader) {
        ObjectNode tree = reader.treeOf(current);
        merge(tree, changes);
        return reader.bind(tree, type);
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode nested) {
                ObjectNode below = target.get(change.getKey()) instanceof ObjectNode present
                        ? present
                        : target.putObject(change.getKey());
                merge(below, nested);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }

    @Override
    public String toString() {
        return "MergePatch[" + changes.size() + " members]";
    }
}
