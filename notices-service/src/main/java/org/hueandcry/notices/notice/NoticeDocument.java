package org.hueandcry.notices.notice;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the OpenAPI schema of a notice what each colour adds: the content stands beside the rest of the view, which annotations
 * on an unwrapped property do not say.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NoticeDocument implements OASFilter {

    private static final List<String> OF_THE_VIEW = List.of("colour", "visibility");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
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
}
