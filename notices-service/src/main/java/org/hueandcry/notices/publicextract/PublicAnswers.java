package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hueandcry.kit.problem.Problems;

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
    private final Request request;
    private final Clock clock;

    PublicAnswers(
            PublicNotices notices, ObjectMapper json, UriInfo uri, HttpHeaders headers, Request request, Clock clock) {
        this.notices = notices;
        this.json = json;
        this.uri = uri;
        this.headers = headers;
        this.request = request;
        this.clock = clock;
    }

    /** @param list its path, for example {@code un/persons} */
    Response list(String list, Set<PublicKind> kinds, SearchParameters asked) {
        PublicSearch search = new PublicSearch(kinds, asked, LocalDate.now(clock));
        List<PublicNotice> found = notices.current().search(search);
        int size = search.pageSize();
        int pages = Math.max(1, (found.size() + size - 1) / size);
        int from = (int) Math.min(found.size(), (search.page() - 1L) * size);
        PublicAddress address = address();
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("page", search.page());
        query.put("resultPerPage", size);
        query.putAll(search.filters());
        return json(new PublicShapes.Listed(
                found.size(),
                query,
                new PublicShapes.Lines(found.subList(from, Math.min(found.size(), from + size)).stream()
                        .map(notice -> PublicShapes.Line.of(notice, address))
                        .toList()),
                new PublicShapes.PageLinks(
                        address.list(list, search.filters(), search.page(), size),
                        address.list(list, search.filters(), 1, size),
                        search.page() < pages ? address.list(list, search.filters(), search.page() + 1, size) : null,
                        address.list(list, search.filters(), pages, size))));
    }

    Response notice(PublicKind kind, String id) {
        PublicState state = notices.current();
        PublicNotice notice = state.find(id(kind, id)).orElseThrow(Problems::notFound);
        PublicAddress address = address();
        PublicShapes.Linked linked = PublicShapes.Linked.of(state.linkedWith(notice), address);
        return json(
                switch (kind) {
                    case RED -> ColourShapes.Red.of(notice, linked, address);
                    case YELLOW -> ColourShapes.Yellow.of(notice, linked, address);
                    case UN_PERSON -> UnShapes.Person.of(notice, linked, address);
                    case UN_ENTITY -> UnShapes.Entity.of(notice, linked, address);
                });
    }

    Response images(PublicKind kind, String id) {
        return json(PublicShapes.ImageList.of(
                notices.current().find(id(kind, id)).orElseThrow(Problems::notFound), address()));
    }

    Response image(PublicKind kind, String id, String picture) {
        if (!PICTURE.matcher(picture).matches()) {
            throw Problems.notFound();
        }
        return answer(
                notices.picture(id(kind, id), Long.parseLong(picture)).orElseThrow(Problems::notFound), "image/jpeg");
    }

    Response json(Object body) {
        try {
            return answer(json.writeValueAsBytes(body), MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A public answer cannot be written as JSON", e);
        }
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

    /** May be kept on the way, and is asked for again each time: what is gone is gone at once. */
    private Response answer(byte[] body, String type) {
        EntityTag tag = new EntityTag(hash(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
