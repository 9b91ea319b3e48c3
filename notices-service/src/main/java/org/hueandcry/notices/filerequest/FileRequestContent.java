package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the CCF records of a request: the body of a POST, and what a merge patch changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FileRequestContent", description = "What an applicant asks of the CCF")
public record FileRequestContent(
        @NotNull Kind kind,
        @NotNull @Valid Applicant applicant,

        @Schema(description = "the day on which the request reached the CCF") @NotNull @PastOrPresent
        LocalDate receivedOn,

        @Schema(description = "the records that it turned out to be about; more may be found later")
        @Size(max = MOST_RECORDS)
        List<@NotNull @Valid RecordReference> about,

        @Schema(description = "what is asked, in words") @Size(max = 10_000)
        String summary) {

    static final int MOST_RECORDS = 20;

    public FileRequestContent {
        about = about == null ? List.of() : about;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "a record is named twice in about")
    public boolean isEachRecordNamedOnce() {
        return new HashSet<>(about).size() == about.size();
    }

    @Override
    public String toString() {
        return "FileRequestContent[" + kind + ", masked]";
    }
}
