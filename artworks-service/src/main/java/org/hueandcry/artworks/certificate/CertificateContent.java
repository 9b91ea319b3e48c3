package org.hueandcry.artworks.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.artworks.match.MatchWorks;
import org.hueandcry.artworks.match.WorkExample;
import org.hueandcry.artworks.particulars.BureauContact;
import org.hueandcry.artworks.particulars.Maker;

/** What a certificate certifies: this, as it is here, is signed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CertificateContent", description = "What a certificate certifies: the payload of its signature")
public record CertificateContent(
        @Schema(required = true) UUID id,

        @Schema(description = "the address of the suite that issued it", required = true)
        String issuer,

        @Schema(required = true) Instant issuedAt,
        @Schema(required = true) Holder issuedTo,
        @Schema(description = "the holder's own reference") String reference,

        @Schema(description = "what was searched for", required = true)
        WorkExample work,

        @Schema(
                description = "among how many records, all that were disclosed to this account at that moment",
                required = true)
        long recordsSearched,

        @Schema(description = "the score from which on a record counts as a possible match", required = true)
        double threshold,

        @Schema(required = true) Result result,

        @Schema(description = "best first, at most 10; empty where nothing was found", required = true)
        List<Match> matches,

        @Schema(required = true) String disclaimer) {

    static final String DISCLAIMER =
            "This certificate says that the records disclosed to the holder were searched for the description above, at the moment above, and what was"
                    + " found. It does not say that a work is not stolen: a theft may not have been reported, the description may not suffice, and records"
                    + " exist that are not disclosed to the holder and were not searched. It is no statement on title, authenticity or value. A possible"
                    + " match is no decision that it is the same work: before you act, ask the authority that recorded it.";

    /** Whether anything was found. */
    @Schema(name = "CertificateResult")
    public enum Result {
        NOTHING_FOUND,
        POSSIBLE_MATCH
    }

    /** Who asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificateHolder")
    public record Holder(
            @Schema(required = true) String authority,

            @Schema(description = "the account", required = true)
            String client,

            @Schema(description = "the person on whose behalf the account asked, as it said itself")
            String onBehalfOf) {}

    /** A record that may be of the work, without what is for police. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertifiedMatch", description = "A record that may be of the work, without what is for police")
    public record Match(
            @Schema(description = "the record; name it to the authority that recorded it", required = true)
            UUID artworkId,

            @Schema(description = "the authority that recorded it", required = true)
            String owner,

            @Schema(description = "how to reach it, where it says so")
            BureauContact contact,

            @Schema(required = true) Status status,
            @Schema(required = true) String objectType,
            String title,
            List<String> makers,
            @Schema(required = true) double score,

            @Schema(description = "what was compared", required = true)
            List<Compared> explanation) {

        /** One thing that was compared. */
        @Schema(name = "CertifiedTrait")
        public record Compared(
                @Schema(required = true) String field,

                @Schema(description = "from 0, a contradiction, to 1, the same", required = true)
                double likeness) {}

        static Match of(ArtworkView work, MatchWorks.Ranked found) {
            return new Match(
                    work.id(),
                    work.owner(),
                    work.contact(),
                    work.status(),
                    work.objectType(),
                    work.title(),
                    work.makers() == null
                            ? null
                            : work.makers().stream().map(Maker::name).toList(),
                    found.score(),
                    found.traits().stream()
                            .map(trait -> new Compared(trait.field(), trait.likeness()))
                            .toList());
        }
    }

    @Override
    public String toString() {
        return "CertificateContent[" + id + "]";
    }
}
