package org.hueandcry.notices.publicapi;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a client of the public service asks for, as it was sent. */
class SearchParameters {

    @QueryParam("name")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description =
                    "part of the name, or a regular expression (RE2) such as ^A; in any case and script. One that repeats too much is"
                            + " refused (400), one that is none is taken as it is written. Where many search by expressions at once:"
                            + " 503 with Retry-After.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String name;

    @QueryParam("forename")
    @Parameter(
            name = "forename",
            in = ParameterIn.QUERY,
            description = "the same for the forename",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String forename;

    @QueryParam("nationality")
    @Parameter(
            name = "nationality",
            in = ParameterIn.QUERY,
            description = Described.COUNTRY,
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String nationality;

    @QueryParam("ageMin")
    @Parameter(
            name = "ageMin",
            in = ParameterIn.QUERY,
            description = "whole years; leaves out notices without a date of birth",
            schema = @Schema(type = SchemaType.INTEGER))
    String ageMin;

    @QueryParam("ageMax")
    @Parameter(
            name = "ageMax",
            in = ParameterIn.QUERY,
            description = "whole years; leaves out notices without a date of birth",
            schema = @Schema(type = SchemaType.INTEGER))
    String ageMax;

    @QueryParam("sexId")
    @Parameter(
            name = "sexId",
            in = ParameterIn.QUERY,
            description = Described.SEX,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"M", "F", "U"}))
    String sexId;

    @QueryParam("freeText")
    @Parameter(
            name = "freeText",
            in = ParameterIn.QUERY,
            description = "words that the notice holds",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String freeText;

    @QueryParam("arrestWarrantCountryId")
    @Parameter(
            name = "arrestWarrantCountryId",
            in = ParameterIn.QUERY,
            description = "of red notices: the country of an arrest warrant, " + Described.COUNTRY,
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String arrestWarrantCountryId;

    @QueryParam("unReference")
    @Parameter(
            name = "unReference",
            in = ParameterIn.QUERY,
            description = "of notices for the United Nations: part of the reference of the sanctions list",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String unReference;

    @QueryParam("unResolution")
    @Parameter(
            name = "unResolution",
            in = ParameterIn.QUERY,
            description = "of notices for the United Nations: the number of the resolution, such as 1267",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String unResolution;

    @QueryParam("page")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "beyond the last: an empty page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    String page;

    @QueryParam("resultPerPage")
    @Parameter(
            name = "resultPerPage",
            in = ParameterIn.QUERY,
            description = "at most 160; more is cut to that",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "20"))
    String resultPerPage;
}
