package org.hueandcry.notices.supplement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An update of a notice in force: what happened since, where and when. Nothing is taken back; what was wrong is corrected by another. */
@Entity
@Table(name = "notice_addendum")
@IdClass(Addendum.Key.class)
class Addendum {

    /** Which addendum of which notice. */
    record Key(UUID noticeId, int number) implements Serializable {}

    @Id
    private UUID noticeId;

    @Id
    private int number;

    private String country;
    private LocalDate date;
    private String text;
    private Instant addedAt;
    private String addedBy;

    protected Addendum() {}

    Addendum(UUID noticeId, int number, AddendumRequest request, String by, Instant at) {
        this.noticeId = noticeId;
        this.number = number;
        this.country = request.country();
        this.date = request.date();
        this.text = request.text();
        this.addedBy = by;
        this.addedAt = at;
    }

    AddendumView view() {
        return new AddendumView(number, country, date, text, addedBy, addedAt);
    }
}
