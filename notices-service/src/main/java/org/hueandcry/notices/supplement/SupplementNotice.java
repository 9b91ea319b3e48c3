package org.hueandcry.notices.supplement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.notice.ContentChanged;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.NoteChange;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Supplemented;
import org.hueandcry.notices.publicextract.PublicExtracts;

/** Adds to a notice or diffusion what may be added to it. Its source may, and the General Secretariat. */
@ApplicationScoped
class SupplementNotice {

    /** Of each kind: the lists are read whole, and stand on paper. */
    static final int MOST_OF_A_NOTICE = 200;

    private final Notices notices;
    private final Supplements supplements;
    private final NoteChange noteChange;
    private final PublicExtracts extracts;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    SupplementNotice(
            Notices notices,
            Supplements supplements,
            NoteChange noteChange,
            PublicExtracts extracts,
            Idempotency idempotency,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.notices = notices;
        this.supplements = supplements;
        this.noteChange = noteChange;
        this.extracts = extracts;
        this.idempotency = idempotency;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Supplemented<AddendumView> add(Form form, UUID id, AddendumRequest request) {
        Notice notice = require(form, id);
        // an addendum has a number in its notice, which the key's path names
        UUID added = idempotency.once(() -> new UUID(0, add(notice, request)));
        return new Supplemented<>(notice, supplements.addendum(id, (int) added.getLeastSignificantBits()));
    }

    private int add(Notice notice, AddendumRequest request) {
        noteChange.hold(notice);
        if (!notice.isInForce()) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "Addenda tell what happened since the notice came into force; this one is " + notice.status()
                            + ".");
        }
        mustHaveRoom(supplements.addenda(notice.id()), "addenda");
        int number = supplements.add(notice.id(), request, caller.authority(), clock.instant());
        noteChange.note(notice, "addendum");
        return number;
    }

    /** Once the notice has been handed in, the source's own translation would be content that nobody reviews. */
    @Transactional
    Supplemented<TranslationView> translate(Form form, UUID id, Language language, Map<String, String> texts) {
        Notice notice = require(form, id);
        noteChange.hold(notice);
        notice.mustNotHaveEnded();
        if (!caller.owns(Authority.GENERAL_SECRETARIAT)) {
            notice.mustBeOpenToChange();
        }
        mustTranslateTexts(notice, texts);
        supplements.translate(id, language, texts, caller.authority(), clock.instant());
        noteChange.note(notice, "translated");
        extracts.supplement(id);
        return new Supplemented<>(notice, supplements.translation(id, language).orElseThrow());
    }

    /** What was translated no longer stands there. */
    void drop(@Observes ContentChanged change) {
        JsonNode before = json.valueToTree(change.before());
        JsonNode after = json.valueToTree(change.after());
        for (TranslationView translation : supplements.translations(change.noticeId())) {
            Map<String, String> kept = new HashMap<>(translation.texts());
            kept.keySet().removeIf(pointer -> !before.at(pointer).equals(after.at(pointer)));
            if (kept.isEmpty()) {
                supplements.dropTranslation(change.noticeId(), translation.language());
            } else if (kept.size() < translation.texts().size()) {
                supplements.translate(
                        change.noticeId(),
                        translation.language(),
                        kept,
                        translation.translatedBy(),
                        translation.translatedAt());
            }
        }
    }

    @Transactional
    Supplemented<List<LinkView>> link(Form form, UUID id, UUID other, LinkView.Relation relation) {
        Notice notice = require(form, id);
        Notice linked = notices.require(other);
        if (id.equals(other)) {
            throw Problems.invalid(Fault.at("/noticeId", "is the notice itself"));
        }
        idempotency.once(() -> {
            link(notice, linked, relation);
            return id;
        });
        return new Supplemented<>(notice, supplements.links(id));
    }

    private void link(Notice notice, Notice linked, LinkView.Relation relation) {
        supplements.holdPair(notice.id(), linked.id());
        noteChange.hold(notice);
        notice.mustNotHaveEnded();
        mustBeLinkable(linked);
        boolean known = supplements
                .link(notice.id(), linked.id())
                .filter(link -> mustBe(relation, link))
                .isPresent();
        if (!known) {
            mustHaveRoom(supplements.links(notice.id()), "links");
            mustHaveRoom(supplements.links(linked.id()), "links");
        }
        Instant now = clock.instant();
        boolean there = supplements.link(notice.id(), linked.id(), relation, caller.authority(), now);
        boolean back =
                standsFor(linked) && supplements.link(linked.id(), notice.id(), relation, caller.authority(), now);
        if (there || back) {
            showLinks(notice, linked, "linked");
        }
    }

    /** Refuses (409) what has come to its end, and what does not say anything to the caller yet. */
    private void mustBeLinkable(Notice linked) {
        if (linked.isOver()) {
            throw Problems.of(ProblemType.CONFLICT, "The other notice has come to its end: nothing is linked with it.");
        }
        if (!linked.isContentShownTo(caller)) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "The other notice is " + linked.status()
                            + ": while it is, only its owner and the General Secretariat link it.");
        }
    }

    private static boolean mustBe(LinkView.Relation relation, LinkView link) {
        if (link.relation() != relation) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "They are linked as " + link.relation() + " already; take that link away first.");
        }
        return true;
    }

    /**
     * Takes away what the caller may: of the links of its own notice, and, as the General Secretariat, of both.
     *
     * @return both
     */
    @Transactional
    List<Notice> unlink(Form form, UUID id, UUID other) {
        Notice notice = require(form, id);
        LinkView link = supplements.link(id, other).orElseThrow(Problems::notFound);
        supplements.holdPair(id, other);
        noteChange.hold(notice);
        if (!supplements.unlink(id, other)) {
            throw Problems.forbidden("The link was set by " + String.join(", ", link.linkedBy())
                    + " on the other notice: its owner or the General Secretariat takes it away.");
        }
        Notice linked = notices.require(other);
        showLinks(notice, linked, "unlinked");
        return List.of(notice, linked);
    }

    private void showLinks(Notice notice, Notice linked, String event) {
        noteChange.noteLink(notice, linked, event);
        extracts.supplement(notice.id());
        extracts.supplement(linked.id());
    }

    private boolean standsFor(Notice notice) {
        return caller.owns(Authority.GENERAL_SECRETARIAT) || caller.owns(notice.owner());
    }

    private Notice require(Form form, UUID id) {
        Notice notice = notices.require(form, id);
        if (!caller.owns(Authority.GENERAL_SECRETARIAT)) {
            caller.mustOwn(notice.owner());
        }
        return notice;
    }

    private static void mustHaveRoom(List<?> there, String what) {
        if (there.size() >= MOST_OF_A_NOTICE) {
            throw Problems.of(ProblemType.CONFLICT, "A notice has at most " + MOST_OF_A_NOTICE + " " + what + ".");
        }
    }

    private void mustTranslateTexts(Notice notice, Map<String, String> texts) {
        JsonNode content = json.valueToTree(notice.content());
        List<Fault> faults = new ArrayList<>();
        texts.forEach((pointer, text) -> {
            String at = "/texts/" + pointer.replace("~", "~0").replace("/", "~1");
            if (!pointer.startsWith("/") || !content.at(pointer).isTextual()) {
                faults.add(Fault.at(at, "is no text of the notice"));
            } else {
                int most = LongestText.at(pointer, (Record) notice.content());
                if (most == 0) {
                    faults.add(Fault.at(
                            at, "is a code, a date or an identifier of the notice: there is nothing to translate"));
                } else if (text.length() > most) {
                    faults.add(Fault.at(at, "must have at most " + most + " characters, as the text itself"));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }
}
