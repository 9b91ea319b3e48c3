package org.hueandcry.persons.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name, by its parts or, where the parts are not known, in full. */
@Schema(description = "A name: by its parts, or in full where the parts are not known. In any script.")
public record PersonName(
        @Schema(examples = "Al-Masri") @Size(max = 200) String family,
        @Schema(examples = "Khaled Yusuf") @Size(max = 200) String given,

        @Schema(description = "the whole name, where its parts are not known") @Size(max = 400)
        String full) {

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
        return "PersonName[masked]";
    }
}
