package org.hueandcry.notices.notice;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes into the OpenAPI document what annotations do not say: what each colour adds to the schema of a notice, whose content stands
 * beside the rest of the view; and that what notices and diffusions have alike stands at two addresses. Before what is common to all
 * operations is added, which depends on their addresses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class NoticeDocument implements OASFilter {

    private static final List<String> OF_THE_VIEW = List.of("colour", "visibility");
    private static final String FORM = "{form}";

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
                    paths.addPathItem(path.replace(FORM, collection), of(form, item));
                }
            }
        });
        document.setPaths(paths);
    }

    private static void addContents(Map<String, Schema> schemas) {
        Schema notice = schemas.get("Notice");
        notice.addProperty("colour", OASFactory.createSchema().ref("Colour"));
        for (Map.Entry<String, Schema> content : schemas.entrySet()) {
            if (content.getKey()
                    .matches("(Red|Blue|Green|Yellow|Black|Purple|Orange|StolenArt|UnSpecial|Silver)Notice")) {
                content.getValue().getProperties().forEach((name, schema) -> {
                    if (!OF_THE_VIEW.contains(name)) {
                        notice.addProperty(name, schema);
                    }
                });
            }
        }
    }

    /** Whether those of a form take the step that an address ends with, if it is one. */
    private static boolean existsFor(Form form, String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        for (Step step : Step.values()) {
            if (step.toString().equals(last)) {
                return step.exists(form);
            }
        }
        return true;
    }

    private static PathItem of(Form form, PathItem both) {
        PathItem item = OASFactory.createPathItem();
        both.getOperations().forEach((method, operation) -> item.setOperation(method, of(form, operation)));
        return item;
    }

    private static Operation of(Form form, Operation both) {
        Operation operation = OASFactory.createOperation()
                .operationId(
                        form == Form.NOTICE
                                ? both.getOperationId()
                                : both.getOperationId()
                                                .replace("Notice", "Diffusion")
                                                .replace("notice", "diffusion")
                                        + (both.getOperationId().contains("otice") ? "" : "OfDiffusion"))
                .summary(both.getSummary())
                .description(both.getDescription())
                .requestBody(both.getRequestBody())
                .responses(OASFactory.createAPIResponses())
                .tags(form == Form.NOTICE ? both.getTags() : List.of("Diffusions"));
        both.getResponses().getAPIResponses().forEach(operation.getResponses()::addAPIResponse);
        for (Parameter parameter : both.getParameters()) {
            if (!"form".equals(parameter.getName())) {
                operation.addParameter(parameter);
            }
        }
        return operation;
    }
}
