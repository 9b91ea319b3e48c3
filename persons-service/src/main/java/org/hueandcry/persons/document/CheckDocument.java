package org.hueandcry.persons.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.persons.mrz.Misreading;
import org.hueandcry.persons.mrz.Mrz;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.PersonViews;

/** Looks for a document among the lost and stolen ones, and among those of persons, of all that the caller may see. */
@ApplicationScoped
class CheckDocument {

    /** Cut after the policies have judged; a number that so many records share is no number. */
    private static final int MOST = 1_000;

    private static final String ADVICE =
            "A possible hit. Before acting, ask the authority that recorded it (owner), and follow national law.";

    private final Documents documents;
    private final PersonsWithDocuments persons;
    private final DocumentViews documentViews;
    private final PersonViews personViews;
    private final Caller caller;
    private final Clock clock;

    CheckDocument(
            Documents documents,
            PersonsWithDocuments persons,
            DocumentViews documentViews,
            PersonViews personViews,
            Caller caller,
            Clock clock) {
        this.documents = documents;
        this.persons = persons;
        this.documentViews = documentViews;
        this.personViews = personViews;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DocumentCheck check(DocumentCheckRequest request) {
        Mrz mrz = request.mrz();
        List<Misreading> misreadings = mrz == null ? List.of() : mrz.misreadings();
        List<Presented> sought = new ArrayList<>(List.of(request.presented()));
        misreadings.forEach(misreading -> sought.add(Presented.of(misreading.mrz())));
        boolean border = caller.isBorderOnly();

        List<Long> keys = sought.stream().map(Presented::key).distinct().toList();
        List<DocumentCheck.Hit> hits = new ArrayList<>();
        hits.addAll(amongDocuments(sought, keys, border));
        hits.addAll(amongPersons(sought, keys, border));
        hits.sort(Comparator.comparing(DocumentCheck.Hit::match).reversed());
        return new DocumentCheck(
                hits.stream().anyMatch(DocumentCheck.Hit::match),
                sought.get(0),
                hits,
                mrz == null ? null : MrzView.of(mrz, misreadings, LocalDate.now(clock)),
                clock.instant());
    }

    private List<DocumentCheck.Hit> amongDocuments(List<Presented> sought, List<Long> keys, boolean border) {
        List<DocumentCheck.Hit> hits = new ArrayList<>();
        for (Document document : documents.numbered(keys, MOST)) {
            DocumentRequest record = document.particulars();
            Found found =
                    found(sought, List.of(new Presented(record.number(), record.type(), record.issuingCountry())));
            if (found == null) {
                continue;
            }
            boolean match = found.agreement.match() && document.status() != DocumentStatus.RECOVERED;
            // at a border there is a hit or there is none
            if (match || !border) {
                DocumentView view = documentViews.of(document);
                hits.add(found.in(DocumentHitKind.DOCUMENT, match, border ? view.minimum() : view, null, border));
            }
        }
        return hits;
    }

    private List<DocumentCheck.Hit> amongPersons(List<Presented> sought, List<Long> keys, boolean border) {
        Map<UUID, Found> shown = new LinkedHashMap<>();
        persons.numbered(keys, MOST).forEach((id, recorded) -> {
            Found found = found(sought, recorded);
            if (found != null && (found.agreement.match() || !border)) {
                shown.put(id, found);
            }
        });
        Map<UUID, PersonView> views = personViews.of(List.copyOf(shown.keySet()), border);
        return shown.entrySet().stream()
                .filter(entry -> views.containsKey(entry.getKey()))
                .map(entry -> entry.getValue()
                        .in(
                                DocumentHitKind.PERSON,
                                entry.getValue().agreement.match(),
                                null,
                                views.get(entry.getKey()),
                                border))
                .collect(Collectors.toList());
    }

    /** How well a record agrees with what is sought, best as it was given. */
    private record Found(Presented.Agreement agreement, boolean suggested) {

        DocumentCheck.Hit in(
                DocumentHitKind kind, boolean match, DocumentView document, PersonView person, boolean border) {
            return new DocumentCheck.Hit(
                    kind,
                    match,
                    agreement.matched(),
                    agreement.misread(),
                    suggested,
                    agreement.recorded(),
                    document,
                    person,
                    border ? ADVICE : null);
        }

        @Override
        public String toString() {
            return "Found[" + agreement + "]";
        }
    }

    private static Found found(List<Presented> sought, List<Presented> recorded) {
        Found best = null;
        for (Presented one : sought) {
            for (Presented other : recorded) {
                Presented.Agreement agreement = one.with(other);
                if (agreement != null && agreement.isBetterThan(best == null ? null : best.agreement)) {
                    best = new Found(agreement, one != sought.get(0));
                }
            }
        }
        return best;
    }
}
