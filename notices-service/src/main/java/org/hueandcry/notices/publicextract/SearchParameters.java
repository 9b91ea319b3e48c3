package org.hueandcry.notices.publicextract;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a client of the public service asks for, as it was sent. */
class SearchParameters {

    @QueryParam("name")
    @Parameter(
            in = ParameterIn.QUERY,
            description =
                    "part of the name, or a regular expression (RE2) such as ^A; in any case and script. One that repeats too much is"
                            + " refused, one that is none is taken as it is written.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String name;

    @QueryParam("forename")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "the same for the forename",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String forename;

    @QueryParam("nationality")
    @Parameter(in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String nationality;

    @QueryParam("ageMin")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "whole years; leaves out notices without a date of birth",
            schema = @Schema(type = SchemaType.INTEGER))
    String ageMin;

    @QueryParam("ageMax")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "whole years; leaves out notices without a date of birth",
            schema = @Schema(type = SchemaType.INTEGER))
    String ageMax;

    @QueryParam("sexId")
    @Parameter(
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"M", "F", "U"}))
    String sexId;

    @QueryParam("freeText")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "words that the notice holds",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String freeText;

    @QueryParam("arrestWarrantCountryId")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "of red notices: the country of an arrest warrant",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String arrestWarrantCountryId;

    @QueryParam("unReference")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "of notices for the United Nations: part of the reference of the sanctions list",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String unReference;

    @QueryParam("unResolution")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "of notices for the United Nations: the number of the resolution",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    String unResolution;

    @QueryParam("page")
    @Parameter(in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    String page;

    @QueryParam("resultPerPage")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "at most 160; more is cut to that",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "20"))
    String resultPerPage;
}
