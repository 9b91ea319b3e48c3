package org.hueandcry.notices.publicextract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hueandcry.notices.publicextract.PublicShapes.Link;

/** The addresses at which the public finds a colour: absolute, below the address of the gateway. */
record PublicAddress(String base, PublicColour colour) {

    Link list(Map<String, Object> filters, int page, int pageSize) {
        StringBuilder query = new StringBuilder();
        filters.forEach((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                .append('&'));
        return new Link(collection() + "?" + query + "page=" + page + "&resultPerPage=" + pageSize);
    }

    Link notice(String reference) {
        return new Link(collection() + "/" + reference.replace('/', '-'));
    }

    Link images(String reference) {
        return new Link(notice(reference).href() + "/images");
    }

    Link image(String reference, long pictureId) {
        return new Link(images(reference).href() + "/" + pictureId);
    }

    private String collection() {
        return base + "/notices/v1/" + colour;
    }
}
