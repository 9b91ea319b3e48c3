package org.hueandcry.notices.hit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** The records that hits are on, as far as the caller may see them. */
@ApplicationScoped
class HitRecords {

    private final Notices notices;
    private final Subjects subjects;

    HitRecords(Notices notices, Subjects subjects) {
        this.notices = notices;
        this.subjects = subjects;
    }

    /** Empty where there is no such record that the caller may see. */
    Optional<Hit.Known> find(HitRecord record) {
        return record.kind() == HitRecord.Kind.NOTICE ? notice(record.id()).map(this::known) : subject(record);
    }

    /**
     * The same of a record that can be hit, and is kept so until the transaction ends: empty where it is not in force, or erased.
     */
    Optional<Hit.Known> hold(HitRecord record) {
        Optional<Hit.Known> known = record.kind() == HitRecord.Kind.NOTICE
                ? notice(record.id())
                        .filter(notice -> notice.status() == Status.PUBLISHED)
                        .map(this::known)
                : subject(record);
        return known.filter(found -> notices.hold(record.id()).isPresent());
    }

    private Optional<Notice> notice(UUID id) {
        return notices.findByIdOptional(id);
    }

    private Hit.Known known(Notice notice) {
        boolean arrestIsSought =
                notice.colour() == Colour.RED || notice.subjectId() != null && notices.redStandsOn(notice.subjectId());
        return new Hit.Known(notice.owner(), notice.version(), notice.version(), arrestIsSought);
    }

    private Optional<Hit.Known> subject(HitRecord record) {
        boolean person = record.kind() == HitRecord.Kind.PERSON;
        return Optional.ofNullable(subjects.of(List.of(record.id())).get(record.id()))
                .filter(Subject::isRecorded)
                .filter(subject -> (subject.person() != null) == person)
                .map(subject -> new Hit.Known(
                        subject.owner(),
                        subject.version(),
                        subject.identityVersion(),
                        person && notices.redStandsOn(subject.id())));
    }
}
