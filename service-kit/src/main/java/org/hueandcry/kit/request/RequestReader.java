package org.hueandcry.kit.request;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/**
 * Turns a JSON body into a request record, strictly, and names every fault of it at once: what cannot be bound is noted, taken out
 * and bound again without it, and what then stands is validated.
 */
@ApplicationScoped
public class RequestReader {

    /** Enough for any form a person fills in; a body with more faults than this is a program's error, which the first ones explain. */
    private static final int MOST_FAULTS = 50;

    /** Far more than any record has: what is larger would only cost time, and is refused before it does. */
    private static final int MOST_VALUES = 10_000;

    private static final int DEEPEST_NESTING = 20;

    private final ObjectMapper json;
    private final Validator validator;

    RequestReader(ObjectMapper json, Validator validator) {
        this.validator = validator;
        this.json = json.copy();
        this.json
                .getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build());
        this.json
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.json
                .coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        for (LogicalType bare : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            this.json
                    .coercionConfigFor(bare)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        this.json.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }

    /** Reads a body as a tree; an object, because every request is one. */
    public ObjectNode tree(byte[] body) {
        if (body.length == 0) {
            throw Problems.invalid(Fault.at("", "a JSON object is expected, and the body is empty"));
        }
        return object(() -> json.readTree(body));
    }

    /** The same of text that has been decoded. */
    public ObjectNode tree(String text) {
        return object(() -> json.readTree(text));
    }

    private interface Reading {
        JsonNode tree() throws IOException;
    }

    private static ObjectNode object(Reading reading) {
        try {
            JsonNode tree = reading.tree();
            if (!(tree instanceof ObjectNode object)) {
                throw Problems.invalid(Fault.at("", "a JSON object is expected"));
            }
            if (values(object) > MOST_VALUES) {
                throw Problems.invalid(Fault.at("", "holds more than " + MOST_VALUES + " values"));
            }
            return object;
        } catch (JsonProcessingException e) {
            throw Problems.invalid(broken(e));
        } catch (IOException e) {
            throw new IllegalStateException("A body in memory cannot be read", e);
        }
    }

    /** The request that the tree describes; a problem with every fault where it does not describe one. */
    public <T> T bind(ObjectNode tree, Class<T> type) {
        ObjectNode remaining = tree.deepCopy();
        List<Fault> faults = UnusableText.takeOutOf(remaining);
        T request = null;
        while (request == null && faults.size() < MOST_FAULTS) {
            try {
                request = json.treeToValue(remaining, type);
            } catch (JsonMappingException e) {
                JsonPointer pointer = pointer(e);
                faults.add(Fault.at(pointer.toString(), explanation(e)));
                if (e instanceof InvalidTypeIdException || !takeOut(remaining, pointer)) {
                    break;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree in memory cannot be read", e);
            }
        }
        if (request != null) {
            // what was taken out above is missing now: that is no second fault
            Set<String> known = faults.stream().map(Fault::pointer).collect(Collectors.toSet());
            for (ConstraintViolation<T> violation : validator.validate(request)) {
                String pointer = pointer(violation);
                if (known.add(pointer)) {
                    faults.add(Fault.at(pointer, violation.getMessage()));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream()
                    .sorted(Comparator.comparing(Fault::pointer))
                    .limit(MOST_FAULTS)
                    .toList());
        }
        return request;
    }

    private static int values(JsonNode node) {
        int values = 1;
        for (JsonNode below : node) {
            values += values(below);
        }
        return values;
    }

    /** The tree of a request record, to be changed and bound again. */
    ObjectNode treeOf(Object request) {
        return json.valueToTree(request);
    }

    private static Fault broken(JsonProcessingException e) {
        if (e.getProcessor() instanceof JsonParser parser
                && e.getOriginalMessage().startsWith("Duplicate field")) {
            return Fault.at(parser.getParsingContext().pathAsPointer().toString(), "occurs twice in its object");
        }
        return e.getLocation() == null
                ? Fault.at("", "is no JSON")
                : Fault.at(
                        "",
                        "is no JSON from line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr() + " on");
    }

    private static boolean takeOut(ObjectNode tree, JsonPointer pointer) {
        JsonNode parent = tree.at(pointer.head() == null ? JsonPointer.empty() : pointer.head());
        if (pointer.matches()) {
            return false;
        }
        if (parent instanceof ObjectNode object) {
            return object.remove(pointer.last().getMatchingProperty()) != null;
        }
        if (parent instanceof ArrayNode array
                && !array.path(pointer.last().getMatchingIndex()).isNull()) {
            array.setNull(pointer.last().getMatchingIndex());
            return true;
        }
        return false;
    }

    private static JsonPointer pointer(JsonMappingException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        if (e instanceof InvalidTypeIdException kind) {
            JsonTypeInfo discriminator = kind.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
            return pointer.appendProperty(discriminator.property());
        }
        return pointer;
    }

    private static String explanation(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is no property of this object";
        }
        if (e instanceof InvalidTypeIdException) {
            return "is missing, or names no kind that exists";
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause) {
            return cause.getMessage();
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "must be one of " + names(format.getTargetType());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + shape(mismatch.getTargetType());
        }
        return "is not of the documented shape";
    }

    static String names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String shape(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + names(type);
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate", "PartialDate" -> "a date as 1984-05-02";
            case "Instant" -> "an instant as 2026-05-02T10:15:00Z";
            case "UUID" -> "an identifier (UUID)";
            default -> "an object";
        };
    }

    private static String pointer(ConstraintViolation<?> violation) {
        JsonPointer pointer = JsonPointer.empty();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer = pointer.appendIndex(node.getIndex());
            } else if (node.getKey() != null) {
                pointer = pointer.appendProperty(node.getKey().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer = pointer.appendProperty(node.getName());
            }
        }
        // a rule over several fields stands on a method of the record: it is a fault of the object itself
        boolean rule = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
        return (rule ? pointer.head() : pointer).toString();
    }
}
