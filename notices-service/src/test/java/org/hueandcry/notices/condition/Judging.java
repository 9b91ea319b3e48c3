package org.hueandcry.notices.condition;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.testing.Drafted;

/** Judges drafts as they would be sent, without any machine around them. */
final class Judging {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private Judging() {}

    static Check check(Drafted draft, Subject subject) {
        return Check.of(request(draft), subject);
    }

    /** Id and pointer of each condition that is not met. */
    static List<String> unmet(Drafted draft, Subject subject) {
        return check(draft, subject).conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> condition.id() + " " + condition.pointer())
                .toList();
    }

    static NoticeRequest request(Drafted draft) {
        return JSON.convertValue(draft.body(), NoticeRequest.class);
    }
}
