package org.hueandcry.kit.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.OpenToAll;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.code.CodeLists;
import org.hueandcry.kit.code.ListOfCodes;
import org.hueandcry.kit.imports.ImportStatus;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.visibility.Confidentiality;

/** Adds to every operation of a service's OpenAPI document what all of them have in common: token, headers, problems. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    /** Where pictures and prints are sent, which are kept once however often they are sent: without a key. */
    private static final List<String> KEPT_ONCE = List.of("/photos", "/fingerprints");

    private static final String WHOLE =
            "The list is whole: it takes neither limit nor cursor, and its 'next' is always null.";

    private static final String EXAMPLES = "document/examples.json";
    private static final String IF_MATCH = "If-Match";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = "Problem";
    private static final String CONDITION = "Condition";
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        namePagesAfterTheirItems(document);
        addExamples(document);
        nameLists(document);
        document.getComponents()
                .addSchema(PROBLEM, problem())
                .addSchema(CONDITION, condition())
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the realm hue-and-cry, with the audience hue-and-cry"));
        // shapes that the problem library brings along; ours is the one above
        for (String name : List.of("HttpProblem", "HttpValidationProblem", "Violation")) {
            document.getComponents().removeSchema(name);
        }
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("token")));
        for (ProblemType type : ProblemType.values()) {
            document.getComponents().addResponse(name(type.status()), response(type.status()));
        }
        document.getComponents()
                .addParameter(
                        "Purpose",
                        header(Caller.PURPOSE, "why you ask (RPD 10); your token has a default; code list: purposes")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .enumeration(List.of((Object[]) Purpose.values()))))
                .addParameter(
                        "OnBehalfOf",
                        header(
                                Caller.ON_BEHALF_OF,
                                "the person for whom a system asks: opaque, recorded in the audit trail, gives no rights"))
                .addParameter(
                        "IdempotencyKey",
                        header(
                                Idempotency.KEY,
                                "a fresh key for each new request; sent again with the same key within 24 hours, a request is carried"
                                        + " out once and answered as the first time"));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(document, path, method, operation)));
    }

    /** {@code PageNoticeView} holds notices, so it is a {@code NoticePage}. */
    private static void namePagesAfterTheirItems(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, String> names = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            if (isPage(schema)) {
                String items = schema.getProperties().get("items").getItems().getRef();
                names.put(SCHEMAS + name, items.substring(SCHEMAS.length()) + "Page");
            }
        });
        names.forEach((reference, name) -> {
            String before = reference.substring(SCHEMAS.length());
            document.getComponents().addSchema(name, schemas.get(before)).removeSchema(before);
        });
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                answers(operation)
                        .forEach(answer -> answer.setRef(names.getOrDefault(answer.getRef(), answer.getRef())));
            }
        }
    }

    /** Bodies to begin with, which the service keeps by operation and by name. */
    private static void addExamples(OpenAPI document) {
        Map<String, Map<String, Object>> examples = new TreeMap<>();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(EXAMPLES)) {
            if (file != null) {
                examples.putAll(new ObjectMapper()
                        .readValue(file, new TypeReference<Map<String, Map<String, Object>>>() {}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (PathItem item : document.getPaths().getPathItems().values()) {
            for (Operation operation : item.getOperations().values()) {
                examples.getOrDefault(operation.getOperationId(), Map.of())
                        .forEach((name, body) -> operation
                                .getRequestBody()
                                .getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(media -> media.addExample(
                                        name, OASFactory.createExample().value(body))));
                examples.remove(operation.getOperationId());
            }
        }
        if (!examples.isEmpty()) {
            throw new IllegalStateException(EXAMPLES + " names operations that there are not: " + examples.keySet());
        }
    }

    /** Each enum says which list of codes it is, and the address of a list which lists there are. */
    private static void nameLists(OpenAPI document) {
        Map<Class<?>, String> lists = new HashMap<>(Map.of(
                Confidentiality.class,
                "confidentiality",
                Purpose.class,
                "purposes",
                ImportStatus.class,
                "import-statuses"));
        List<Object> names = new ArrayList<>();
        for (ListOfCodes list : CodeLists.here()) {
            names.add(list.path());
            if (list.codes() != null) {
                lists.put(list.codes(), list.path());
            }
        }
        lists.forEach((codes, name) -> {
            var named = codes.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            Schema schema = document.getComponents()
                    .getSchemas()
                    .get(named == null || named.name().isEmpty() ? codes.getSimpleName() : named.name());
            if (schema != null) {
                String before = schema.getDescription() == null ? "" : schema.getDescription() + "; ";
                schema.setDescription(before + "code list: " + name);
            }
        });
        document.getPaths().getPathItem("/api/v1/codes/{list}").getGET().getParameters().stream()
                .filter(parameter -> "list".equals(parameter.getName()))
                .forEach(parameter -> parameter.getSchema().setEnumeration(names));
    }

    private static boolean isPage(Schema schema) {
        return schema.getProperties() != null
                && schema.getProperties().keySet().equals(Set.of("items", "next"))
                && schema.getProperties().get("items").getItems().getRef() != null;
    }

    /** The schemas of what an operation answers where it succeeds. */
    private static List<Schema> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .toList();
    }

    /** The component that it refers to. */
    private static Schema resolved(OpenAPI document, Schema reference) {
        return document.getComponents().getSchemas().get(reference.getRef().substring(SCHEMAS.length()));
    }

    private static void complete(OpenAPI document, String path, PathItem.HttpMethod method, Operation operation) {
        if (OpenToAll.isAt(path)) {
            completePublic(path, operation);
            return;
        }
        operation.addParameter(reference("Purpose")).addParameter(reference("OnBehalfOf"));
        operation.getParameters().forEach(ApiDocument::describe);
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 429, 500, 502, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415));
        }
        if (isCarriedOutOnce(path, method, operation)) {
            operation.addParameter(reference("IdempotencyKey"));
            statuses.add(422);
        }
        operation.getParameters().stream()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .forEach(ifMatch ->
                        statuses.addAll(Boolean.TRUE.equals(ifMatch.getRequired()) ? Set.of(412, 428) : Set.of(412)));
        addProblems(operation, statuses);
        asJson(operation);
        if (method == PathItem.HttpMethod.PATCH) {
            nameWhatIsPatched(document, path, operation);
        }
        addHeaders(document, path, operation);
        List<Schema> answers = answers(operation).stream()
                .map(answer -> resolved(document, answer))
                .toList();
        if (answers.stream().anyMatch(ApiDocument::isPage)
                && operation.getParameters().stream().noneMatch(parameter -> "cursor".equals(parameter.getName()))) {
            operation.setDescription(operation.getDescription() + " " + WHOLE);
        }
    }

    /**
     * Whether a key lets it be sent again: what creates or takes a step, and so has a body. What is the same said twice (a receipt, a
     * release) has none.
     */
    private static boolean isCarriedOutOnce(String path, PathItem.HttpMethod method, Operation operation) {
        return method == PathItem.HttpMethod.POST
                && operation.getRequestBody() != null
                && KEPT_ONCE.stream().noneMatch(path::endsWith);
    }

    /** The version, where the answer has one; the address of what was created, where it has one of its own. */
    private static void addHeaders(OpenAPI document, String path, Operation operation) {
        boolean versioned = answers(operation).stream()
                .map(answer -> resolved(document, answer))
                .anyMatch(schema ->
                        schema.getProperties() != null && schema.getProperties().containsKey("version"));
        boolean addressed = document.getPaths().getPathItems().entrySet().stream()
                .anyMatch(other -> other.getKey().matches(Pattern.quote(path) + "/\\{\\w+}")
                        && other.getValue().getGET() != null);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201") && addressed) {
                response.addHeader("Location", header("the address of what was created"));
            }
            if (status.startsWith("2") && versioned) {
                response.addHeader("ETag", header("the version, for If-Match"));
            }
        });
    }

    private static void completePublic(String path, Operation operation) {
        operation.setSecurity(List.of());
        operation.addParameter(
                header("If-None-Match", "the ETag of the answer that you have: 304 where it still holds"));
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> answer.addHeader("ETag", header("for If-None-Match")));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("Unchanged")
                                .addHeader("ETag", header("the one that you have")));
        Set<Integer> statuses = new TreeSet<>(Set.of(429, 500, 502, 503));
        if (path.contains("{id}")) {
            statuses.add(404);
        }
        if (operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            statuses.add(400);
        }
        addProblems(operation, statuses);
    }

    private static void addProblems(Operation operation, Set<Integer> statuses) {
        statuses.forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status), OASFactory.createAPIResponse().ref(name(status))));
    }

    /** The parameters that mean the same wherever they occur. */
    private static void describe(Parameter parameter) {
        if ("limit".equals(parameter.getName())) {
            parameter
                    .description("how many items the page holds at most")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.INTEGER)
                            .defaultValue(PageRequest.DEFAULT_LIMIT)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.GREATEST_LIMIT)));
        } else if ("cursor".equals(parameter.getName())) {
            parameter.description("the 'next' of the page before, with the same filters");
        } else if (IF_MATCH.equals(parameter.getName())) {
            parameter
                    .description("the ETag of the version that you have read, in quotation marks as it was given")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .examples(List.of("\"3\"")));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    /** A body that may be absent is read whatever media type comes with it; what is sent is JSON all the same. */
    private static void asJson(Operation operation) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().hasMediaType("*/*")) {
            var content = operation.getRequestBody().getContent();
            content.addMediaType(JSON, content.getMediaType("*/*")).removeMediaType("*/*");
        }
    }

    /** A patch has the members of what was posted, and none that must be there: its schema can only be described. */
    private static void nameWhatIsPatched(OpenAPI document, String path, Operation operation) {
        PathItem collection = document.getPaths().getPathItem(path.substring(0, path.lastIndexOf('/')));
        String posted = collection
                .getPOST()
                .getRequestBody()
                .getContent()
                .getMediaType(JSON)
                .getSchema()
                .getRef();
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> media.getSchema()
                        .description("any members of " + posted.substring(SCHEMAS.length())
                                + ", with their new values; null removes one, and a list is replaced as a whole"));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200));
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static APIResponse response(int status) {
        Map<String, String> kinds = new TreeMap<>();
        for (ProblemType type : ProblemType.values()) {
            if (type.status() == status) {
                kinds.put(type.uri().toString(), type.title());
            }
        }
        StringBuilder description = new StringBuilder();
        kinds.forEach((uri, title) -> description
                .append(description.isEmpty() ? "" : "; ")
                .append(title)
                .append(" (")
                .append(uri)
                .append(")"));
        APIResponse response = OASFactory.createAPIResponse().description(description.toString());
        if (status == ProblemType.UNAUTHENTICATED.status()) {
            response.addHeader("WWW-Authenticate", header("Bearer"));
        }
        if (status == ProblemType.TOO_MANY_REQUESTS.status()) {
            response.addHeader("Retry-After", header("how many seconds to wait"));
        }
        return response.content(OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        return object("A problem in the sense of RFC 9457")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        text("the kind, stable; a page about it is served at this address")
                                .examples(List.of("/problems/not-found")))
                .addProperty("title", text("the kind in words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("what to do about it"))
                .addProperty("instance", text("the path that was asked for"))
                .addProperty("traceId", text("leads the operator to the log of the request"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("every fault of the request")
                                .items(object(
                                                "one fault, and where: in the body (pointer), a query parameter or a header")
                                        .required(List.of("detail"))
                                        .addProperty(
                                                "pointer",
                                                text(
                                                        "JSON pointer into the body; of a step, which may be refused because of what is"
                                                                + " recorded, also into the record: a question that is not answered is"
                                                                + " /questions/{number}"))
                                        .addProperty("parameter", text("name of the query parameter"))
                                        .addProperty("header", text("name of the header"))
                                        .addProperty("detail", text("what is wrong, and what is expected"))))
                .addProperty(
                        "nextSteps",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("with 409: the steps that the record's state allows")
                                .items(text(null)))
                .addProperty(
                        "conditions",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("with 422 of a notice: every condition of publication, as in its check")
                                .items(OASFactory.createSchema().ref(CONDITION)))
                .addProperty(
                        "rejectedHit",
                        text("with 409 of a report of a hit: the id of the earlier hit that was rejected")
                                .format("uuid"));
    }

    /** As a problem lists it, and the check of a notice. */
    private static Schema condition() {
        return object("A condition of publication, and whether it is met")
                .required(List.of("id", "article", "met", "text"))
                .addProperty("id", text(null).examples(List.of("RED_PENALTY")))
                .addProperty(
                        "article",
                        text("the article of the Rules on the Processing of Data; of SILVER the resolution of the General Assembly")
                                .examples(List.of("83")))
                .addProperty("met", OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .addProperty("text", text("what the condition demands, in the language asked for"))
                .addProperty(
                        "pointer",
                        text("JSON pointer into the notice of what is missing; /subject alone: complete the record of the person or"
                                        + " the work")
                                .examples(List.of("/warrants/0/maximumPenaltyMonths")));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
