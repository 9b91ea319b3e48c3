package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** What an authority says in a notice: the body of a POST, and what a merge patch changes. Each colour has its own content. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "colour",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = RedNotice.class, name = "RED"),
    @JsonSubTypes.Type(value = YellowNotice.class, name = "YELLOW"),
    @JsonSubTypes.Type(value = StolenArtNotice.class, name = "STOLEN_ART")
})
@Schema(
        name = "NoticeRequest",
        description =
                "The content of a notice, by its colour. Everything but colour and subject may be left out of a draft.",
        oneOf = {RedNotice.class, YellowNotice.class, StolenArtNotice.class},
        discriminatorProperty = "colour",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RED", schema = RedNotice.class),
            @DiscriminatorMapping(value = "YELLOW", schema = YellowNotice.class),
            @DiscriminatorMapping(value = "STOLEN_ART", schema = StolenArtNotice.class)
        })
public sealed interface NoticeRequest permits RedNotice, YellowNotice, StolenArtNotice {

    Colour colour();

    SubjectReference subject();

    Visibility visibility();

    /** What the source lets the public see; null where nothing. */
    default PublicExtract publicExtract() {
        return null;
    }

    /** The same with another visibility; null where the visibility is kept beside it. */
    NoticeRequest with(Visibility other);
}
