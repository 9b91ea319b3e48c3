package org.hueandcry.notices.publicapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hueandcry.notices.publicapi.PublicShapes.Link;

/** The addresses at which the public finds notices: absolute, below the address of the gateway. */
record PublicAddress(String base) {

    private static final String PUBLIC = "/notices/v1/";

    /** @param list the path of a list, for example {@code un/persons} */
    Link list(String list, Map<String, Object> filters, int page, int pageSize) {
        StringBuilder query = new StringBuilder();
        filters.forEach((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                .append('&'));
        return new Link(base + PUBLIC + list + "?" + query + "page=" + page + "&resultPerPage=" + pageSize);
    }

    Link notice(PublicNotice.Id id) {
        return new Link(base + PUBLIC + id.kind().path() + "/" + id.year() + "-" + id.number());
    }

    Link images(PublicNotice.Id id) {
        return new Link(notice(id).href() + "/images");
    }

    Link image(PublicNotice.Id id, long pictureId) {
        return new Link(images(id).href() + "/" + pictureId);
    }

    Link changes(String since, int limit) {
        return new Link(base + PUBLIC + "changes?" + (since == null ? "" : "since=" + since + "&") + "limit=" + limit);
    }
}
