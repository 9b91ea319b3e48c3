package org.hueandcry.artworks.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** The certificates that were issued. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    /** 404 where the caller holds none of this id. */
    Certificate require(UUID id, Caller holder) {
        return findByIdOptional(id).filter(one -> one.isHeldBy(holder)).orElseThrow(Problems::notFound);
    }

    /** Those of a holder, newest first. */
    Page<Certificate> of(Caller holder, PageRequest page) {
        StringBuilder condition = new StringBuilder("authority = ?1 and client = ?2 and subject = ?3");
        List<Object> parameters = new ArrayList<>(List.of(holder.authority(), holder.client(), holder.subject()));
        page.after(Position::parse).ifPresent(last -> {
            condition.append(" and (issuedAt < ?4 or issuedAt = ?4 and id < ?5)");
            parameters.add(last.at());
            parameters.add(last.id());
        });
        List<Certificate> found = find(condition + " order by issuedAt desc, id desc", parameters.toArray())
                .page(0, page.limit() + 1)
                .list();
        return page.cut(found, one -> new Position(one.issuedAt(), one.id()).toString(), one -> one);
    }

    /** The signed text of a certificate, for whoever holds its id; empty where there is none. */
    public Optional<String> signed(UUID id) {
        return findByIdOptional(id).map(Certificate::signed);
    }

    /** Among how many records somebody who takes due care searches. In a transaction of theirs. */
    long recordsDisclosed() {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from artwork where due_diligence and status in ('STOLEN', 'LOCATED')")
                        .getSingleResult())
                .longValue();
    }
}
