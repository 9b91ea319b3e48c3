package org.hueandcry.notices.notice;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Writes into the OpenAPI document what annotations do not say: what each colour adds to the schema of a notice, whose content stands
 * beside the rest of the view; and that what notices and diffusions have alike stands at two addresses. Before what is common to all
 * operations is added, which depends on their addresses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class NoticeDocument implements OASFilter {

    private static final List<String> OF_THE_VIEW = List.of("colour", "visibility");
    private static final String FORM = "{form}";
    private static final String DIFFUSIONS = "Diffusions";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addContents(document.getComponents().getSchemas());
        Paths paths = OASFactory.createPaths();
        new TreeMap<>(document.getPaths().getPathItems()).forEach((path, item) -> {
            if (!path.contains(FORM)) {
                paths.addPathItem(path, item);
                return;
            }
            for (Form form : Form.values()) {
                String collection = form.path().substring(form.path().lastIndexOf('/') + 1);
                if (existsFor(form, path)) {
                    paths.addPathItem(path.replace(FORM, collection), of(form, path, item));
                }
            }
        });
        document.setPaths(paths);
        document.addTag(OASFactory.createTag()
                .name(DIFFUSIONS)
                .description(
                        "What a bureau sends itself, to countries that it chooses or to all; reviewed afterwards"));
    }

    private static void addContents(Map<String, Schema> schemas) {
        Schema notice = schemas.get("Notice");
        notice.addProperty("colour", OASFactory.createSchema().ref("Colour"));
        for (Map.Entry<String, Schema> content : schemas.entrySet()) {
            if (content.getKey()
                    .matches("(Red|Blue|Green|Yellow|Black|Purple|Orange|StolenArt|UnSpecial|Silver)Notice")) {
                content.getValue().getProperties().forEach((name, schema) -> {
                    // as the first kind says it: what a later one adds to it holds of that one only
                    if (!OF_THE_VIEW.contains(name) && !notice.getProperties().containsKey(name)) {
                        notice.addProperty(name, schema);
                    }
                });
            }
        }
    }

    /** Whether those of a form take the step that an address ends with, if it is one. */
    private static boolean existsFor(Form form, String path) {
        return step(path).map(step -> step.exists(form)).orElse(true);
    }

    /** The step that an address ends with, if it is one. */
    private static Optional<Step> step(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Arrays.stream(Step.values())
                .filter(step -> step.toString().equals(last))
                .findFirst();
    }

    private static PathItem of(Form form, String path, PathItem both) {
        PathItem item = OASFactory.createPathItem();
        both.getOperations().forEach((method, operation) -> item.setOperation(method, of(form, path, operation)));
        return item;
    }

    /** In the words of the form, unless it speaks of both. */
    private static String summary(Form form, String both) {
        return form == Form.NOTICE || both.contains("diffusion") ? both : both.replace("notice", "diffusion");
    }

    private static String description(String path, String both) {
        return step(path)
                .filter(step -> !step.reasons().isEmpty())
                .map(step -> both + " Reasons: " + reasons(step) + ".")
                .orElse(both);
    }

    private static String reasons(Step step) {
        return step.reasons().stream().map(Reason::name).collect(Collectors.joining(", "));
    }

    /** Each has examples of its own. */
    private static RequestBody copy(RequestBody both) {
        if (both == null) {
            return null;
        }
        Content content = OASFactory.createContent();
        both.getContent()
                .getMediaTypes()
                .forEach((type, media) ->
                        content.addMediaType(type, OASFactory.createMediaType().schema(media.getSchema())));
        return OASFactory.createRequestBody()
                .description(both.getDescription())
                .required(both.getRequired())
                .content(content);
    }

    private static Operation of(Form form, String path, Operation both) {
        Operation operation = OASFactory.createOperation()
                .operationId(
                        form == Form.NOTICE
                                ? both.getOperationId()
                                : both.getOperationId()
                                                .replace("Notice", "Diffusion")
                                                .replace("notice", "diffusion")
                                        + (both.getOperationId().contains("otice") ? "" : "OfDiffusion"))
                .summary(summary(form, both.getSummary()))
                .description(description(path, both.getDescription()))
                .requestBody(copy(both.getRequestBody()))
                .responses(OASFactory.createAPIResponses())
                .tags(form == Form.NOTICE ? both.getTags() : List.of(DIFFUSIONS));
        both.getResponses().getAPIResponses().forEach(operation.getResponses()::addAPIResponse);
        for (Parameter parameter : both.getParameters()) {
            if (!"form".equals(parameter.getName())) {
                operation.addParameter(parameter);
            }
        }
        return operation;
    }
}
