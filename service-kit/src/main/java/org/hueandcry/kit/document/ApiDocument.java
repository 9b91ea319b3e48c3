package org.hueandcry.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.request.Idempotency;

/** Adds to every operation of a service's OpenAPI document what all of them have in common: token, headers, problems. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    /** Below these everybody reads without login. */
    private static final List<String> PUBLIC = List.of("/notices/v1/", "/en/notices/data/");

    private static final String IF_MATCH = "If-Match";
    private static final String PROBLEM = "Problem";
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema(PROBLEM, problem())
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
                        header(Caller.PURPOSE, "why you ask (RPD 10); your token has a default")
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
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (PUBLIC.stream().anyMatch(path::startsWith)) {
            completePublic(path, operation);
            return;
        }
        operation.addParameter(reference("Purpose")).addParameter(reference("OnBehalfOf"));
        operation.getParameters().forEach(ApiDocument::describe);
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 429, 500, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(reference("IdempotencyKey"));
            statuses.addAll(Set.of(409, 413, 415, 422));
        }
        if (method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.PUT) {
            statuses.addAll(Set.of(409, 413, 415));
        }
        if (method == PathItem.HttpMethod.DELETE) {
            statuses.add(409);
        }
        operation.getParameters().stream()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .forEach(ifMatch ->
                        statuses.addAll(Boolean.TRUE.equals(ifMatch.getRequired()) ? Set.of(412, 428) : Set.of(412)));
        addProblems(operation, statuses);
        asJson(operation);
        boolean item = path.endsWith("/{id}") && method != PathItem.HttpMethod.DELETE;
        if (item || method == PathItem.HttpMethod.POST) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.equals("201")) {
                    response.addHeader("Location", header("the address of what was created"));
                }
                if (status.startsWith("20")) {
                    response.addHeader("ETag", header("the version, for If-Match"));
                }
            });
        }
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
                .addAPIResponse("304", OASFactory.createAPIResponse().description("Unchanged"));
        Set<Integer> statuses = new TreeSet<>(Set.of(406, 429, 500, 503));
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
        return OASFactory.createAPIResponse()
                .description(description.toString())
                .content(OASFactory.createContent()
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
                                        .addProperty("pointer", text("JSON pointer into the body"))
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
                                .items(object(null)));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
