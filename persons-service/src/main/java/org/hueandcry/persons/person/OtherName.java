package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.value.NotInTheFuture;
import org.hueandcry.kit.value.PartialDate;

/** Another name that a person has or uses. */
@Schema(description = "Another name of the person. An alias may have a date of birth of its own.")
public record OtherName(
        @NotNull Type type,
        @Size(max = 200) String family,
        @Size(max = 200) String given,
        @Size(max = 400) String full,
        @NotInTheFuture PartialDate dateOfBirth) {

    /** What kind of other name it is. */
    @Schema(name = "NameType")
    public enum Type {
        ORIGINAL_SCRIPT,
        ALIAS,
        AT_BIRTH,
        MARRIED,
        FORMER
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "a name needs family or given, or else full, and none of them blank")
    public boolean isNamed() {
        return parts().findAny().isPresent() && parts().noneMatch(String::isBlank);
    }

    Stream<String> parts() {
        return Stream.of(family, given, full).filter(Objects::nonNull);
    }

    @Override
    public String toString() {
        return "OtherName[masked]";
    }
}
