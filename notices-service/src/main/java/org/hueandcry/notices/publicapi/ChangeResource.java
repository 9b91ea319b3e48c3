package org.hueandcry.notices.publicapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** How what everybody may read has changed, over HTTP: so that a client learns of a withdrawal without reading everything again. */
@Path("/notices/v1/changes")
@Tag(name = "Public notices")
class ChangeResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int GREATEST_LIMIT = 1_000;

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

    private final PublicNotices notices;
    private final PublicAnswers answers;

    ChangeResource(PublicNotices notices, PublicAnswers answers) {
        this.notices = notices;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readPublicChanges",
            summary = "What has changed among the public notices",
            description =
                    "No login. Of each notice the last change only, in the order in which they took effect. Begin without a cursor, and go"
                            + " on with 'next' for ever: none is missed, and none comes twice unless it has changed again. A cursor that is"
                            + " refused (400) is one from before our records were restored from a backup: begin without a cursor, and when"
                            + " you have come to the end, forget every notice of yours that was not told again, for its removal may be lost.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublicShapes.Changes.class)))
    public Response changes(
            @Parameter(description = "the 'next' of the answer before; without it, from the beginning")
                    @QueryParam("since")
                    String since,
            @Parameter(
                            description = "at most 1000; more is cut to that",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "100"))
                    @QueryParam("limit")
                    String limit) {
        String begin = since == null || since.isBlank() ? null : since.strip();
        int size = Math.min(GREATEST_LIMIT, PublicSearch.number(limit, DEFAULT_LIMIT));
        Matcher after = cursor(begin);
        long position = Long.parseLong(after.group(2));
        PublicNotices.Feed feed = notices.changesAfter(position, size);
        if (begin != null && (Integer.parseInt(after.group(1)) != feed.epoch() || position > feed.last())) {
            throw unknownCursor();
        }
        PublicAddress address = answers.address();
        List<PublicNotices.Changed> changes = feed.changes();
        String next = cursor(
                feed.epoch(),
                changes.isEmpty() ? position : changes.get(changes.size() - 1).position());
        return answers.json(new PublicShapes.Changes(
                changes.stream().map(change -> shape(change, address)).toList(),
                next,
                new PublicShapes.ChangesLinks(address.changes(begin, size), address.changes(next, size))));
    }

    private static PublicShapes.Change shape(PublicNotices.Changed change, PublicAddress address) {
        return new PublicShapes.Change(
                change.id().reference(),
                change.id().kind().path(),
                change.change(),
                change.at(),
                change.change().equals("REMOVED") ? null : new PublicShapes.ImageLinks(address.notice(change.id())));
    }

    private static String cursor(int epoch, long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((epoch + ":" + position).getBytes(StandardCharsets.US_ASCII));
    }

    private static Matcher cursor(String since) {
        String text = "0:0";
        if (since != null) {
            try {
                text = new String(Base64.getUrlDecoder().decode(since), StandardCharsets.US_ASCII);
            } catch (IllegalArgumentException notBase64) {
                throw unknownCursor();
            }
        }
        Matcher parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            throw unknownCursor();
        }
        return parts;
    }

    private static RuntimeException unknownCursor() {
        return Problems.invalid(Fault.ofParameter(
                "since",
                "is not the 'next' of an answer, or was given before the records were restored from a backup. Begin without it, and"
                        + " forget every notice that is not told again"));
    }
}
