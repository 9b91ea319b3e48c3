package org.hueandcry.notices.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;

/**
 * A notice as the caller may see it.
 *
 * @param colourOfErased the colour where the content, which names it, has been erased; null otherwise
 * @param content null where the caller may know of the notice and not of what it says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Notice",
        description =
                "A notice. While a request is being processed or a notice is suspended, all but its owner, the General Secretariat and"
                        + " the CCF see reference and status only; after it has come to its end, the reason too. A red notice is a request to locate"
                        + " and provisionally arrest a person: it is no arrest warrant.")
public record NoticeView(
        @Schema(required = true) UUID id,

        @Schema(description = "YYYY/N, given at the first submission and never used again", examples = "2026/1234")
        String reference,

        @Schema(required = true) Form form,

        @Schema(
                description = "PUBLISHED: in force; of a diffusion, that it was sent to those whom it addresses",
                required = true)
        Status status,

        @Schema(description = "of a diffusion: what became of the review after its dispatch")
        Review review,

        @Schema(description = "the status in words, where the content is not shown")
        String statusText,

        @Schema(
                description = "the authority that requested the notice, and alone may change or withdraw it",
                required = true)
        String owner,

        @Schema(description = "rises with every change; the ETag", required = true)
        long version,

        @Schema(
                description =
                        "the reason of the last step; for others than owner, General Secretariat and CCF only at the end")
        Reason reason,

        @JsonProperty("colour") Colour colourOfErased,

        @JsonUnwrapped @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
        NoticeRequest content,

        @Schema(description = "for the owner, the General Secretariat and the CCF only")
        Visibility visibility,

        @Schema(
                description =
                        "whether the CCF has blocked the notice provisionally: then nobody but its owner, the General Secretariat and the CCF"
                                + " sees it, and only they are told")
        Boolean blocked,

        @Schema(
                description = "the steps that you may take now, each a POST to its name below the notice",
                required = true)
        List<Step> nextSteps,

        @Schema(
                description = "for the owner and the General Secretariat: what asks them to look again",
                required = true)
        List<Attention> attention,

        Instant draftedAt,
        Instant changedAt,

        @Schema(
                description =
                        "when it ends by itself unless it is extended; for the owner, the General Secretariat and the CCF")
        Instant expiresAt,

        @Schema(description = "when its content was erased; what is left is the fact that there was one")
        Instant erasedAt) {

    @Override
    public String toString() {
        return "NoticeView[" + id + "]";
    }
}
