package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
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
    @JsonSubTypes.Type(value = BlueNotice.class, name = "BLUE"),
    @JsonSubTypes.Type(value = GreenNotice.class, name = "GREEN"),
    @JsonSubTypes.Type(value = YellowNotice.class, name = "YELLOW"),
    @JsonSubTypes.Type(value = BlackNotice.class, name = "BLACK"),
    @JsonSubTypes.Type(value = PurpleNotice.class, name = "PURPLE"),
    @JsonSubTypes.Type(value = OrangeNotice.class, name = "ORANGE"),
    @JsonSubTypes.Type(value = StolenArtNotice.class, name = "STOLEN_ART"),
    @JsonSubTypes.Type(value = UnSpecialNotice.class, name = "UN_SPECIAL"),
    @JsonSubTypes.Type(value = SilverNotice.class, name = "SILVER")
})
@Schema(
        name = "NoticeRequest",
        description =
                "The content of a notice, by its colour. Everything but colour and subject may be left out of a draft.",
        oneOf = {
            RedNotice.class,
            BlueNotice.class,
            GreenNotice.class,
            YellowNotice.class,
            BlackNotice.class,
            PurpleNotice.class,
            OrangeNotice.class,
            StolenArtNotice.class,
            UnSpecialNotice.class,
            SilverNotice.class
        },
        discriminatorProperty = "colour",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RED", schema = RedNotice.class),
            @DiscriminatorMapping(value = "BLUE", schema = BlueNotice.class),
            @DiscriminatorMapping(value = "GREEN", schema = GreenNotice.class),
            @DiscriminatorMapping(value = "YELLOW", schema = YellowNotice.class),
            @DiscriminatorMapping(value = "BLACK", schema = BlackNotice.class),
            @DiscriminatorMapping(value = "PURPLE", schema = PurpleNotice.class),
            @DiscriminatorMapping(value = "ORANGE", schema = OrangeNotice.class),
            @DiscriminatorMapping(value = "STOLEN_ART", schema = StolenArtNotice.class),
            @DiscriminatorMapping(value = "UN_SPECIAL", schema = UnSpecialNotice.class),
            @DiscriminatorMapping(value = "SILVER", schema = SilverNotice.class)
        })
public sealed interface NoticeRequest
        permits RedNotice,
                BlueNotice,
                GreenNotice,
                YellowNotice,
                BlackNotice,
                PurpleNotice,
                OrangeNotice,
                StolenArtNotice,
                UnSpecialNotice,
                SilverNotice {

    Colour colour();

    /** Null where a purple notice is about a method. */
    SubjectReference subject();

    Visibility visibility();

    /** What the source lets the public see; null where nothing. */
    default PublicExtract publicExtract() {
        return null;
    }

    /** The person or the work of art that another service records; null where the notice itself says what it is about. */
    @JsonIgnore
    default UUID subjectId() {
        return subject() == null ? null : subject().id();
    }

    /** The same without what only the source and those who review it read. */
    default NoticeRequest forOthers() {
        return this;
    }

    /** The same with another visibility; null where the visibility is kept beside it. */
    NoticeRequest with(Visibility other);
}
