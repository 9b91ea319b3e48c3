package org.hueandcry.kit.visibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.value.CountryCode;

/** Who may see a record: set by its owner, judged in the database by the function {@code visible}. */
@Embeddable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Who may see a record. Shown to its owner, the General Secretariat and the CCF only.")
public record Visibility(
        @Schema(
                description =
                        "the only countries that may see the record besides its owner; null or absent: every country",
                nullable = true)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(name = "visible_to")
        @Size(max = 300)
        List<
                        @NotNull @CountryCode(orUnitedNations = true)
                        @Pattern(regexp = COUNTRY_ONLY, message = COUNTRY_ONLY_MESSAGE) String>
                visibleTo,

        @Schema(description = "countries that may not see the record, nor learn of it", defaultValue = "[]")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(name = "restricted_from")
        @Size(max = 300)
        List<
                        @NotNull @CountryCode(orUnitedNations = true)
                        @Pattern(regexp = COUNTRY_ONLY, message = COUNTRY_ONLY_MESSAGE) String>
                restrictedFrom,

        @Schema(description = "the confidentiality; roles are cleared up to one", defaultValue = "OFFICIAL_USE_ONLY")
        @Enumerated(EnumType.STRING)
        @Column(name = "confidentiality")
        Confidentiality confidentiality) {

    // "GS" is also the ISO code of South Georgia: here it would mean the General Secretariat
    static final String COUNTRY_ONLY = "(?!GS$|CCF$).*";
    static final String COUNTRY_ONLY_MESSAGE = "names the General Secretariat or the CCF, which see every record";

    public static final Visibility OPEN = new Visibility(null, List.of(), Confidentiality.OFFICIAL_USE_ONLY);

    public Visibility {
        restrictedFrom = restrictedFrom == null ? List.of() : restrictedFrom;
        confidentiality = Objects.requireNonNullElse(confidentiality, Confidentiality.OFFICIAL_USE_ONLY);
    }

    /** Whether somebody may see more under this than under {@code before}. */
    public boolean isLooserThan(Visibility before) {
        boolean shownToMore =
                before.visibleTo != null && (visibleTo == null || !before.visibleTo.containsAll(visibleTo));
        return shownToMore
                || !restrictedFrom.containsAll(before.restrictedFrom)
                || confidentiality.compareTo(before.confidentiality) < 0;
    }

    @JsonIgnore
    @Schema(hidden = true)
    public boolean isRestricted() {
        return visibleTo != null || !restrictedFrom.isEmpty() || confidentiality != Confidentiality.OFFICIAL_USE_ONLY;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "a country cannot be in both visibleTo and restrictedFrom")
    public boolean isConsistent() {
        // not List.contains: the lists may hold null here, which is a fault of its own
        return visibleTo == null || visibleTo.stream().noneMatch(new HashSet<>(restrictedFrom)::contains);
    }

    /** Sets three parameters of a statement: visible_to, restricted_from, confidentiality. */
    public void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setObject(first, visibleTo == null ? null : visibleTo.toArray(String[]::new), Types.ARRAY);
        statement.setObject(first + 1, restrictedFrom.toArray(String[]::new));
        statement.setString(first + 2, confidentiality.name());
    }
}
