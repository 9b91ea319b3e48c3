package org.hueandcry.artworks.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.artworks.search.WorkQuery;

/** Shows the works that a photograph may show. */
@ApplicationScoped
class SearchByImage {

    private final FindResembling findResembling;
    private final ArtworkViews views;

    SearchByImage(FindResembling findResembling, ArtworkViews views) {
        this.findResembling = findResembling;
        this.views = views;
    }

    @Transactional
    ImageAnswer search(AskedPicture asked, WorkQuery narrowing, int limit) {
        List<Resemblance> best =
                findResembling.find(asked, narrowing).stream().limit(limit).toList();
        Map<UUID, ArtworkView> shown =
                views.byId(best.stream().map(Resemblance::work).toList());
        return new ImageAnswer(best.stream()
                .filter(one -> shown.containsKey(one.work()))
                .map(one -> ImageAnswer.Result.of(shown.get(one.work()), one))
                .toList());
    }
}
