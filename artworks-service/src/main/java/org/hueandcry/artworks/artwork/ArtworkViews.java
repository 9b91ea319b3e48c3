package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.standing.StandingNotices;

/** Shows artworks to the caller: with the notices that stand on them, and on the audit trail. */
@ApplicationScoped
public class ArtworkViews {

    private final Artworks artworks;
    private final StandingNotices notices;
    private final SearchablePhotographs searchable;
    private final Caller caller;
    private final AuditTrail trail;

    ArtworkViews(
            Artworks artworks,
            StandingNotices notices,
            SearchablePhotographs searchable,
            Caller caller,
            AuditTrail trail) {
        this.artworks = artworks;
        this.notices = notices;
        this.searchable = searchable;
        this.caller = caller;
        this.trail = trail;
    }

    ArtworkView of(Artwork work) {
        return of(List.of(work)).get(0);
    }

    /** What a search has found, with scores and the words by which it was found. */
    List<ArtworkView> found(Artworks.Listed found) {
        return of(found.page().items()).stream()
                .map(view -> found.scores().isEmpty()
                        ? view
                        : view.found(found.scores().get(view.id()), found.meant()))
                .toList();
    }

    /** Those of these works that the caller may see, by id. */
    public Map<UUID, ArtworkView> byId(Collection<UUID> ids) {
        return of(artworks.find("id in ?1", ids).list()).stream()
                .collect(Collectors.toMap(ArtworkView::id, view -> view));
    }

    List<ArtworkView> of(List<Artwork> artworks) {
        List<UUID> ids = artworks.stream().map(Artwork::id).toList();
        Map<UUID, List<StandingNotice>> standing = notices.on(ids);
        Map<UUID, Instant> since = searchable.since(ids);
        return artworks.stream()
                .map(work -> {
                    trail.shows(work.id(), work.owner());
                    return ArtworkView.of(
                            work,
                            standing.getOrDefault(work.id(), List.of()),
                            since.get(work.id()),
                            caller.isOwnerOrOrganisation(work.owner()));
                })
                .toList();
    }
}
