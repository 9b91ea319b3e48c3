package org.hueandcry.notices.publicextract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.value.CountryCode;

/** The codes of countries with their English names, where clients of the public service look for them. */
@Path("/en/notices/data/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public notices")
class CountryResource {

    /** Those that are no countries by ISO 3166-1. */
    private static final Map<String, String> OTHERS = Map.of(
            "UNK", "Kosovo (United Nations Mission)",
            "914", "International Criminal Court",
            "916", "Special Tribunal for Lebanon",
            "922", "International Residual Mechanism for Criminal Tribunals");

    private static final List<PublicShapes.Country> COUNTRIES = CountryCode.Known.codes().stream()
            .map(code -> new PublicShapes.Country(
                    code,
                    Optional.ofNullable(OTHERS.get(code))
                            .orElseGet(() ->
                                    new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH))))
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
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PublicShapes.Country.class)))
    public Response countries() {
        return answers.json(COUNTRIES);
    }
}
