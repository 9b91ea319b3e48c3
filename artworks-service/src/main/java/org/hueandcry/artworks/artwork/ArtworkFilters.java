package org.hueandcry.artworks.artwork;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.hueandcry.artworks.particulars.Category;
import org.hueandcry.artworks.particulars.Measurement;
import org.hueandcry.artworks.particulars.ObjectClass;
import org.hueandcry.artworks.period.PeriodRead;
import org.hueandcry.artworks.search.Facet;
import org.hueandcry.artworks.search.WorkQuery;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.value.PartialDate;

/** By what a list of works can be narrowed: the query of a request. */
public class ArtworkFilters {

    private static final int LONGEST = 400;
    private static final int USUAL_TOLERANCE = 3;

    @QueryParam("q")
    @Parameter(
            description =
                    "words that must all be found, in any order and anywhere in the record: as they are or in another form (in English, French, German,"
                            + " Italian and Spanish), without regard to case and accents; where that finds few, also what is spelled nearly so. Makers by"
                            + " their initials too. An inventory number is found exactly, and comes first. At most 400 characters, of which the first 20"
                            + " words count. With words the best come first, and 1,000 at most; without, the newest")
    String q;

    @QueryParam("category")
    @Parameter(description = "what it is, on the first level: a code of artwork-categories")
    Category category;

    @QueryParam("type")
    @Parameter(description = "what it is: a code of artwork-types, or the objectType without regard to case")
    String type;

    @QueryParam("maker")
    @Parameter(description = "words of the name of a maker, in any order: Turner, J. M. W.")
    String maker;

    @QueryParam("material")
    @Parameter(description = "words of materials and techniques")
    String material;

    @QueryParam("period")
    @Parameter(
            description = "a period with which that of the work has a year in common: 1850-1900, c.1828, 17th century")
    String period;

    @QueryParam("country")
    @Parameter(description = "the country of the theft")
    String country;

    @QueryParam("stolenFrom")
    @Parameter(
            description = "the earliest date of the theft: 1984, 1984-05 or 1984-05-02",
            schema = @Schema(implementation = String.class))
    String stolenFrom;

    @QueryParam("stolenTo")
    @Parameter(description = "the latest date of the theft", schema = @Schema(implementation = String.class))
    String stolenTo;

    @QueryParam("status")
    Status status;

    @QueryParam("owner")
    @Parameter(description = "the authority that recorded the work")
    String owner;

    @QueryParam("measurements")
    @Parameter(
            description =
                    "sizes of the work or of a part of it, whichever side is the height: 61 x 50 cm, 24 x 19 3/4 in")
    String measurements;

    @QueryParam("tolerance")
    @Parameter(description = "how far measurements may be off, in percent, from 0 to 50; 3 where it is left out")
    Integer tolerance;

    @QueryParam("facets")
    @Parameter(
            description =
                    "what to count the works by, with commas between: category, type, status, country, owner, decade, maker")
    String facets;

    /** Everything that decides what the list holds, for its cursor. */
    Object[] all() {
        return new Object[] {
            q,
            category,
            type,
            maker,
            material,
            period,
            country,
            stolenFrom,
            stolenTo,
            status,
            owner,
            measurements,
            tolerance
        };
    }

    /** What they mean; refuses (400) what is not understood. */
    public WorkQuery query() {
        ObjectClass known = Arrays.stream(ObjectClass.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElse(null);
        MeasuresRead sizes = MeasuresRead.of(measurements);
        if (!sizes.notUnderstood().isEmpty()
                || measurements != null && sizes.measures().isEmpty()) {
            throw invalid("measurements", "is not understood: sizes with a unit are expected, as 61 x 50 cm");
        }
        if (!sizes.measures().isEmpty()
                && sizes.measures().stream().allMatch(one -> one.dimension() == Measurement.Dimension.WEIGHT)) {
            throw invalid("measurements", "must have a size: works are not found by weight alone");
        }
        if (tolerance != null && (tolerance < 0 || tolerance > 50)) {
            throw invalid("tolerance", "must be from 0 to 50 percent");
        }
        PeriodRead years = PeriodRead.of(period);
        if (period != null && (years.years() == null || years.notUnderstood() != null)) {
            throw invalid("period", "is not understood: years are expected, as 1850-1900, c.1828 or 17th century");
        }
        PartialDate from = date("stolenFrom", stolenFrom);
        PartialDate to = date("stolenTo", stolenTo);
        return new WorkQuery(
                words("q", q),
                q == null || q.isBlank() ? null : WorkQuery.number(q),
                category,
                known,
                known == null ? type : null,
                words("maker", maker),
                words("material", material),
                years.years(),
                country,
                from == null ? null : from.earliest(),
                to == null ? null : to.latest(),
                status == null ? List.of() : List.of(status.name()),
                owner,
                sizes.measures(),
                Objects.requireNonNullElse(tolerance, USUAL_TOLERANCE));
    }

    List<Facet> facets() {
        return facets == null
                ? List.of()
                : Arrays.stream(facets.split(",", -1))
                        .map(ArtworkFilters::facet)
                        .distinct()
                        .toList();
    }

    private static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "facets",
                        "is expected to be one or more of category, type, status, country, owner, decade, maker"));
    }

    private static List<String> words(String parameter, String text) {
        if (text != null && text.length() > LONGEST) {
            throw invalid(parameter, "may have " + LONGEST + " characters at most");
        }
        List<String> words = WorkQuery.words(text);
        if (text != null && words.isEmpty()) {
            throw invalid(parameter, "has no word to look for");
        }
        return words;
    }

    private static PartialDate date(String parameter, String text) {
        try {
            return text == null ? null : PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, e.getMessage());
        }
    }

    private static RuntimeException invalid(String parameter, String detail) {
        return Problems.invalid(Fault.ofParameter(parameter, detail));
    }
}
