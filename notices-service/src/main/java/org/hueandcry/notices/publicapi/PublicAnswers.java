package org.hueandcry.notices.publicapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.publicapi.WrittenAnswers.Written;
import org.hueandcry.notices.publicextract.PublicKind;

/** Answers what everybody may read, each in the shape of its kind, with a tag by which a client asks whether it still holds. */
@ApplicationScoped
class PublicAnswers {

    private static final Pattern ID = Pattern.compile("(\\d{4})[-/]([1-9]\\d{0,8})");
    private static final Pattern PICTURE = Pattern.compile("\\d{1,18}");
    private static final Pattern PUBLIC_HOST = Pattern.compile("[A-Za-z0-9.\\[\\]:-]+");

    private final PublicNotices notices;
    private final ObjectMapper json;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Clock clock;
    private final Turns expressions = new Turns(2, 20, Duration.ofSeconds(1));
    private volatile WrittenAnswers written = new WrittenAnswers(PublicState.EMPTY, new PublicAddress(""));

    PublicAnswers(PublicNotices notices, ObjectMapper json, UriInfo uri, HttpHeaders headers, Clock clock) {
        this.notices = notices;
        this.json = json;
        this.uri = uri;
        this.headers = headers;
        this.clock = clock;
    }

    /** @param list its path, for example {@code un/persons} */
    Response list(String list, Set<PublicKind> kinds, SearchParameters asked) {
        LocalDate today = LocalDate.now(clock);
        PublicSearch search = new PublicSearch(kinds, asked, today);
        PublicState state = notices.current();
        PublicAddress address = address();
        String self = address.list(list, search.filters(), search.page(), search.pageSize())
                .href();
        return answer(
                written(state, address).list(self + ' ' + today, () -> write(page(list, search, state, address))),
                MediaType.APPLICATION_JSON);
    }

    private PublicShapes.Listed page(String list, PublicSearch search, PublicState state, PublicAddress address) {
        List<PublicNotice> found = search.cost(state.newestFirst().size()) == 0
                ? state.search(search)
                : expressions.take(() -> state.search(search));
        int size = search.pageSize();
        int pages = Math.max(1, (found.size() + size - 1) / size);
        int from = (int) Math.min(found.size(), (search.page() - 1L) * size);
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("page", search.page());
        query.put("resultPerPage", size);
        query.putAll(search.filters());
        return new PublicShapes.Listed(
                found.size(),
                query,
                new PublicShapes.Lines(found.subList(from, Math.min(found.size(), from + size)).stream()
                        .map(notice -> PublicShapes.Line.of(notice, address))
                        .toList()),
                new PublicShapes.PageLinks(
                        address.list(list, search.filters(), search.page(), size),
                        address.list(list, search.filters(), 1, size),
                        search.page() < pages ? address.list(list, search.filters(), search.page() + 1, size) : null,
                        address.list(list, search.filters(), pages, size)));
    }

    /** Asked for most, and mostly known: no thread waits until the database has said whether anything has changed. */
    Uni<Response> notice(PublicKind kind, String number) {
        PublicNotice.Id id = id(kind, number);
        PublicAddress address = address();
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return notices.upcoming().map(state -> {
            PublicNotice notice = state.find(id).orElseThrow(Problems::notFound);
            return answer(
                    written(state, address).notice(id, () -> write(shape(notice, state, address))),
                    MediaType.APPLICATION_JSON,
                    known);
        });
    }

    private static Object shape(PublicNotice notice, PublicState state, PublicAddress address) {
        PublicShapes.Linked linked = PublicShapes.Linked.of(state.linkedWith(notice), address);
        return switch (notice.kind()) {
            case RED -> ColourShapes.Red.of(notice, linked, address);
            case YELLOW -> ColourShapes.Yellow.of(notice, linked, address);
            case UN_PERSON -> UnShapes.Person.of(notice, linked, address);
            case UN_ENTITY -> UnShapes.Entity.of(notice, linked, address);
        };
    }

    Response images(PublicKind kind, String id) {
        return json(PublicShapes.ImageList.of(
                notices.current().find(id(kind, id)).orElseThrow(Problems::notFound), address()));
    }

    Response image(PublicKind kind, String id, String picture) {
        if (!PICTURE.matcher(picture).matches()) {
            throw Problems.notFound();
        }
        byte[] jpeg = notices.picture(id(kind, id), Long.parseLong(picture)).orElseThrow(Problems::notFound);
        return answer(Written.of(jpeg), "image/jpeg");
    }

    Response json(Object body) {
        return answer(write(body), MediaType.APPLICATION_JSON);
    }

    private Written write(Object body) {
        try {
            return Written.of(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A public answer cannot be written as JSON", e);
        }
    }

    private WrittenAnswers written(PublicState state, PublicAddress address) {
        WrittenAnswers now = written;
        if (!now.areOf(state, address)) {
            now = new WrittenAnswers(state, address);
            written = now;
        }
        return now;
    }

    /** As the gateway says; without one, as this service was asked. */
    PublicAddress address() {
        String scheme = headers.getHeaderString("X-Forwarded-Proto");
        String host = headers.getHeaderString("X-Forwarded-Host");
        boolean said = scheme != null
                && host != null
                && List.of("http", "https").contains(scheme)
                && PUBLIC_HOST.matcher(host).matches();
        return new PublicAddress(
                said ? scheme + "://" + host : uri.getBaseUri().toString().replaceFirst("/$", ""));
    }

    private static PublicNotice.Id id(PublicKind kind, String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Problems.notFound();
        }
        return new PublicNotice.Id(kind, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private Response answer(Written written, String type) {
        return answer(written, type, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /** May be kept on the way, and is asked for again each time: what is gone is gone at once. */
    private static Response answer(Written written, String type, String known) {
        return (written.isAmong(known) ? Response.notModified() : Response.ok(written.body(), type))
                .header(HttpHeaders.ETAG, written.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
