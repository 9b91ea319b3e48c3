package org.hueandcry.artworks.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** Inquiries about works of the caller: the policies leave out all others. */
@ApplicationScoped
class Inquiries implements PanacheRepositoryBase<Inquiry, UUID> {

    void add(Certificate certificate, CertificateContent.Match match) {
        persist(new Inquiry(certificate, match));
    }

    /** 404 where there is none that the caller may see. */
    Inquiry require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Newest first. @param artwork of this work only; null of all */
    Page<Inquiry> list(UUID artwork, boolean openOnly, PageRequest page) {
        StringBuilder condition = new StringBuilder("true = true");
        List<Object> parameters = new ArrayList<>();
        if (artwork != null) {
            parameters.add(artwork);
            condition.append(" and artworkId = ?").append(parameters.size());
        }
        if (openOnly) {
            condition.append(" and acknowledgedAt is null");
        }
        page.after(Position::parse).ifPresent(last -> {
            parameters.add(last.at());
            parameters.add(last.id());
            int id = parameters.size();
            condition.append(" and (askedAt < ?%1$d or askedAt = ?%1$d and id < ?%2$d)".formatted(id - 1, id));
        });
        List<Inquiry> found = find(condition + " order by askedAt desc, id desc", parameters.toArray())
                .page(0, page.limit() + 1)
                .list();
        return page.cut(found, one -> new Position(one.askedAt(), one.id()).toString(), one -> one);
    }
}
