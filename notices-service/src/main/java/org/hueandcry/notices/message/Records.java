package org.hueandcry.notices.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** The records that a message may be about, as far as the caller may see them. */
@ApplicationScoped
class Records {

    private final Notices notices;
    private final Subjects subjects;

    Records(Notices notices, Subjects subjects) {
        this.notices = notices;
        this.subjects = subjects;
    }

    /** Whose a record is, and how confidential. */
    record Known(String owner, Confidentiality confidentiality) {}

    Optional<Known> find(Matter matter) {
        return matter.noticeId() == null ? subject(matter) : notice(matter.noticeId());
    }

    /** As confidential as the notice and the person or work that it is about: a message about the one tells of the other. */
    private Optional<Known> notice(UUID id) {
        return notices.findByIdOptional(id).map(notice -> {
            if (notice.erasedAt() != null) {
                throw erased();
            }
            Confidentiality own = notice.visibility().confidentiality();
            Subject subject = subjects.of(notice.subjectId());
            return new Known(
                    notice.owner(),
                    subject == null || own.compareTo(subject.confidentiality()) >= 0 ? own : subject.confidentiality());
        });
    }

    /** Whose a record is that the caller may see no more, kept until the transaction ends. Refuses (409) one that has been erased. */
    Known hold(Matter matter) {
        return notices.hold(matter.noticeId() == null ? matter.subjectId() : matter.noticeId())
                .map(held -> new Known(held.owner(), held.clearance()))
                .orElseThrow(Records::erased);
    }

    private static RuntimeException erased() {
        return Problems.of(
                ProblemType.CONFLICT,
                "The record has been erased: nothing is written about it that would have to be erased again.");
    }

    private Optional<Known> subject(Matter matter) {
        return Optional.ofNullable(subjects.of(matter.subjectId()))
                .filter(Subject::isRecorded)
                .filter(subject -> (matter.personId() == null ? subject.artwork() : subject.person()) != null)
                .map(subject -> new Known(subject.owner(), subject.confidentiality()));
    }
}
