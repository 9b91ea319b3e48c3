package org.hueandcry.artworks.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.artworks.SuiteSettings;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.artworks.match.MatchWorks;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;

/** Searches for a work among the records that are disclosed to the caller, certifies what was found, and tells the owners of what was. */
@ApplicationScoped
class IssueCertificate {

    /** A work that is missed costs more than one that is looked at in vain. */
    private static final double THRESHOLD = 0.5;

    private static final int MOST = 10;
    private static final List<String> SEARCHED = List.of(Status.STOLEN.name(), Status.LOCATED.name());

    private final MatchWorks matchWorks;
    private final ArtworkViews views;
    private final Certificates certificates;
    private final Inquiries inquiries;
    private final CertificateKeys keys;
    private final SuiteSettings suite;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    IssueCertificate(
            MatchWorks matchWorks,
            ArtworkViews views,
            Certificates certificates,
            Inquiries inquiries,
            CertificateKeys keys,
            SuiteSettings suite,
            Idempotency idempotency,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.matchWorks = matchWorks;
        this.views = views;
        this.certificates = certificates;
        this.inquiries = inquiries;
        this.keys = keys;
        this.suite = suite;
        this.idempotency = idempotency;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CertificateView issue(CertificateRequest request) {
        UUID id = idempotency.once(() -> {
            CertificateContent content = searched(request);
            Certificate certificate = new Certificate(content, keys.sign(written(content)), caller);
            certificates.persistAndFlush(certificate);
            content.matches().forEach(match -> inquiries.add(certificate, match));
            return certificate.id();
        });
        return CertificateView.of(certificates.require(id, caller));
    }

    private CertificateContent searched(CertificateRequest request) {
        List<MatchWorks.Ranked> found =
                matchWorks.rank(new MatchWorks.Sample(request.work(), List.of()), SEARCHED, Set.of(), THRESHOLD, MOST);
        Map<UUID, ArtworkView> works =
                views.byId(found.stream().map(MatchWorks.Ranked::id).toList());
        List<CertificateContent.Match> matches = found.stream()
                .filter(one -> works.containsKey(one.id()))
                .map(one -> CertificateContent.Match.of(works.get(one.id()), one))
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new CertificateContent(
                UUID.randomUUID(),
                suite.publicUrl(),
                now,
                new CertificateContent.Holder(caller.authority(), caller.client(), caller.onBehalfOf()),
                request.reference(),
                request.work(),
                certificates.recordsDisclosed(),
                THRESHOLD,
                matches.isEmpty() ? CertificateContent.Result.NOTHING_FOUND : CertificateContent.Result.POSSIBLE_MATCH,
                matches,
                CertificateContent.DISCLAIMER);
    }

    private String written(CertificateContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A certificate cannot be written as JSON", e);
        }
    }
}
