package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.kit.imports.ImportedRecords;
import org.hueandcry.kit.imports.Importer;
import org.hueandcry.kit.imports.Known;
import org.hueandcry.kit.problem.Fault;

/** Records and changes works in bulk, as {@link RecordArtwork} and {@link ChangeArtwork} do one by one. */
@ApplicationScoped
class ImportArtworks implements ImportedRecords<ArtworkRequest> {

    private final ArtworkBatches batches;
    private final Clock clock;

    ImportArtworks(ArtworkBatches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public Class<ArtworkRequest> shape() {
        return ArtworkRequest.class;
    }

    @Override
    public boolean areKnownByThemselves() {
        return true;
    }

    @Override
    public Known known(ArtworkRequest record) {
        return record.inventoryNumber() == null ? null : new Known(record.source(), record.inventoryNumber());
    }

    @Override
    public Optional<Fault> refuses(Importer by, ArtworkRequest record) {
        return record.inventoryNumber() == null
                ? Optional.of(Fault.at(
                        "/inventoryNumber",
                        "is needed, with its source: the work is known by them when it is sent again"))
                : by.refuses(record.visibility());
    }

    @Override
    public void add(Importer by, Map<UUID, ArtworkRequest> records) {
        Instant at = clock.instant();
        List<Artwork> works = new ArrayList<>(records.size());
        records.forEach((id, request) -> works.add(Artwork.record(id, by.owner(), request, at)));
        batches.add(works, by, at);
    }

    @Override
    public Map<UUID, Fault> change(Importer by, Map<UUID, ArtworkRequest> records) {
        Instant at = clock.instant();
        Map<UUID, Fault> refused = new HashMap<>();
        records.keySet().forEach(id -> refused.put(id, UNSEEN));
        List<Artwork> changed = new ArrayList<>();
        for (Artwork work : batches.lock(records.keySet())) {
            refused.remove(work.id());
            ArtworkRequest request = records.get(work.id());
            Optional<Fault> loosened = by.refusesToLoosen(work.visibility(), Artwork.visibilityOf(request));
            if (loosened.isPresent()) {
                refused.put(work.id(), loosened.get());
            } else if (work.change(request, at)) {
                changed.add(work);
            }
        }
        if (!changed.isEmpty()) {
            batches.keep(changed, by, at);
        }
        return refused;
    }
}
