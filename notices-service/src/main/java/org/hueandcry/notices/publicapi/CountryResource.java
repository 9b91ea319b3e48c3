package org.hueandcry.notices.publicapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.notices.code.Labels;
import org.hueandcry.notices.content.Language;

/** The codes of countries with their English names, where clients of the public service look for them. */
@Path("/en/notices/data/countries")
@Tag(name = "Public notices")
class CountryResource {

    /** Issues warrants in the public service, and is no place that a record here can name. */
    private static final String EUROPEAN_UNION = "EU";

    private static final List<PublicShapes.Country> COUNTRIES = Stream.concat(
                    CountryCode.Known.codes().stream(), Stream.of(EUROPEAN_UNION))
            .map(code -> new PublicShapes.Country(code, Labels.ofCountry(code, Language.EN)))
            .sorted(Comparator.comparing(PublicShapes.Country::name))
            .toList();

    private final PublicAnswers answers;

    CountryResource(PublicAnswers answers) {
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPublicCountries", summary = "The codes of countries", description = "No login.")
    @APIResponse(
            responseCode = "200",
            description = "Every code, by name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PublicShapes.Country.class)))
    public Response countries() {
        return answers.json(COUNTRIES);
    }
}
