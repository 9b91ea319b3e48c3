package org.hueandcry.notices.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.publicextract.PublicExtracts;

/** Adds to a notice or diffusion what may be added to it. Its source may, and the General Secretariat. */
@ApplicationScoped
class SupplementNotice {

    private final Notices notices;
    private final Supplements supplements;
    private final PublicExtracts extracts;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    SupplementNotice(
            Notices notices,
            Supplements supplements,
            PublicExtracts extracts,
            EntityManager entities,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.supplements = supplements;
        this.extracts = extracts;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AddendumView add(Form form, UUID id, AddendumRequest request) {
        Notice notice = require(form, id);
        if (!notice.isInForce()) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "Addenda tell what happened since the notice came into force; this one is " + notice.status()
                            + ".");
        }
        entities.lock(notice, LockModeType.PESSIMISTIC_WRITE);
        return supplements.add(id, request, caller.authority(), clock.instant());
    }

    @Transactional
    TranslationView translate(Form form, UUID id, Language language, Map<String, String> texts) {
        Notice notice = require(form, id);
        notice.mustNotHaveEnded();
        mustTranslateTexts(notice, texts);
        supplements.translate(id, language, texts, caller.authority(), clock.instant());
        extracts.supplement(id);
        return supplements.translation(id, language).orElseThrow();
    }

    @Transactional
    List<LinkView> link(Form form, UUID id, UUID other, LinkView.Relation relation) {
        Notice notice = require(form, id);
        Notice linked = notices.require(other);
        if (notice.id().equals(linked.id())) {
            throw Problems.invalid(Fault.at("/noticeId", "is the notice itself"));
        }
        notice.mustNotHaveEnded();
        supplements.link(id, other, relation, caller.authority(), clock.instant());
        extracts.supplement(id);
        extracts.supplement(other);
        return supplements.links(id);
    }

    @Transactional
    void unlink(Form form, UUID id, UUID other) {
        require(form, id);
        if (supplements.links(id).stream().noneMatch(link -> link.noticeId().equals(other))) {
            throw Problems.notFound();
        }
        supplements.unlink(id, other);
        extracts.supplement(id);
        extracts.supplement(other);
    }

    private Notice require(Form form, UUID id) {
        Notice notice = notices.require(form, id);
        if (!caller.owns(Authority.GENERAL_SECRETARIAT)) {
            caller.mustOwn(notice.owner());
        }
        return notice;
    }

    private void mustTranslateTexts(Notice notice, Map<String, String> texts) {
        JsonNode content = json.valueToTree(notice.content());
        List<Fault> faults = texts.keySet().stream()
                .filter(pointer ->
                        !pointer.startsWith("/") || !content.at(pointer).isTextual())
                .map(pointer ->
                        Fault.at("/" + pointer.replace("~", "~0").replace("/", "~1"), "is no text of the notice"))
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }
}
