package org.hueandcry.artworks.artwork;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.Category;
import org.hueandcry.artworks.particulars.Classification;
import org.hueandcry.artworks.particulars.ObjectClass;
import org.hueandcry.artworks.particulars.Theft;
import org.hueandcry.artworks.period.PeriodRead;
import org.hueandcry.artworks.period.Years;
import org.hueandcry.kit.value.PartialDate;

/** What works are filtered and counted by, taken from their particulars. */
@Embeddable
class Traits {

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private ObjectClass type;

    private String theftCountry;
    private LocalDate stolenFrom;
    private LocalDate stolenTo;
    private Integer yearFrom;
    private Integer yearTo;

    protected Traits() {}

    static Traits of(ArtworkRequest work) {
        Traits traits = new Traits();
        Classification classification = work.classified().orElse(null);
        if (classification != null) {
            traits.category = classification.category();
            traits.type = classification.type();
        }
        Theft theft = work.theft();
        if (theft != null) {
            traits.theftCountry = theft.country();
            PartialDate date = theft.date();
            traits.stolenFrom = date == null ? null : date.earliest();
            traits.stolenTo = date == null ? null : date.latest();
        }
        Years years = PeriodRead.of(work.period()).years();
        if (years != null) {
            traits.yearFrom = years.earliest();
            traits.yearTo = years.latest();
        }
        return traits;
    }

    String category() {
        return category == null ? null : category.name();
    }

    String type() {
        return type == null ? null : type.name();
    }

    String theftCountry() {
        return theftCountry;
    }

    LocalDate stolenFrom() {
        return stolenFrom;
    }

    LocalDate stolenTo() {
        return stolenTo;
    }

    Integer yearFrom() {
        return yearFrom;
    }

    Integer yearTo() {
        return yearTo;
    }
}
