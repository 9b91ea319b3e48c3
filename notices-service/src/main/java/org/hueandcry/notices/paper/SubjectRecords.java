package org.hueandcry.notices.paper;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.SubjectReference;

/** Asks the services that record subjects for what the caller may see of one, with the caller's own token. */
@ApplicationScoped
class SubjectRecords {

    /** What is recorded of a subject, with its latest photographs. */
    record Subject(String name, Record particulars, List<byte[]> photographs) {

        @Override
        public String toString() {
            return "Subject[masked]";
        }
    }

    /** A page has room for so many. */
    private static final int MOST_PHOTOGRAPHS = 3;

    private final PersonRecords persons;
    private final ArtworkRecords artworks;

    SubjectRecords(@RestClient PersonRecords persons, @RestClient ArtworkRecords artworks) {
        this.persons = persons;
        this.artworks = artworks;
    }

    /** @param subject a person or a work of art; outside a transaction, because it waits for another service */
    @Transactional(Transactional.TxType.NEVER)
    Subject of(SubjectReference subject, Texts texts) {
        UUID id = subject.id();
        if (subject.artworkId() != null) {
            ArtworkOnRecord work = ask(() -> artworks.artwork(id));
            List<byte[]> photographs =
                    latest(ask(() -> artworks.photographs(id)), photo -> artworks.photograph(id, photo));
            return new Subject(work.title(), work, photographs);
        }
        PersonOnRecord person = ask(() -> persons.person(id));
        List<byte[]> photographs = latest(ask(() -> persons.photographs(id)), photo -> persons.photograph(id, photo));
        return new Subject(person.name() == null ? null : person.name().words(texts), person, photographs);
    }

    private static List<byte[]> latest(PhotographsOnRecord known, Function<UUID, byte[]> picture) {
        List<PhotographsOnRecord.Photograph> oldestFirst = known.items();
        return oldestFirst.subList(Math.max(0, oldestFirst.size() - MOST_PHOTOGRAPHS), oldestFirst.size()).stream()
                .map(photograph -> ask(() -> picture.apply(photograph.id())))
                .toList();
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            throw status == 404 || status == 403 ? unknown() : unavailable();
        } catch (ProcessingException e) {
            throw unavailable();
        }
    }

    private static HttpProblem unknown() {
        return Problems.of(
                ProblemType.NOT_FOUND,
                "The subject of the notice is not recorded, or you may not see its record: there is no document without it.");
    }

    private static HttpProblem unavailable() {
        return Problems.of(
                ProblemType.UNAVAILABLE,
                "The service that records the subject of the notice cannot be asked at the moment. Try again in a moment.");
    }
}
