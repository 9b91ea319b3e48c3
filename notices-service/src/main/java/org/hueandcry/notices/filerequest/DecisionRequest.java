package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the CCF decides. */
@Schema(name = "DecisionRequest", description = "The decision on a request, and what it orders")
public record DecisionRequest(
        @NotNull Outcome outcome,

        @Schema(description = "the reasons of the decision, for the CCF and the applicant") @NotNull @Size(max = 20_000)
        String reasons,

        @Schema(
                description =
                        "at most one for each record that the request is about; of REFUSED and NO_DATA, NONE only")
        @Size(max = FileRequestContent.MOST_RECORDS)
        List<@NotNull @Valid Order> effects) {

    /** What is ordered for one record. */
    @Schema(name = "EffectOrder")
    public record Order(
            @NotNull @Valid RecordReference record,
            @NotNull Effect effect,

            @Schema(
                    description =
                            "what is to be done and why, for whoever carries it out, and without anything of the applicant; required but for NONE")
            @Size(max = 5_000)
            String reason) {

        @JsonIgnore
        @Schema(hidden = true)
        @AssertTrue(message = "what is to be done needs a reason")
        public boolean isReasoned() {
            return reason != null || effect == null || effect == Effect.NONE;
        }

        @Override
        public String toString() {
            return "Order[" + effect + "]";
        }
    }

    public DecisionRequest {
        effects = effects == null ? List.of() : effects;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "a record is named twice in effects")
    public boolean isEachRecordNamedOnce() {
        List<RecordReference> records =
                effects.stream().filter(Objects::nonNull).map(Order::record).toList();
        return new HashSet<>(records).size() == records.size();
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "a decision that grants nothing orders nothing")
    public boolean isConsistent() {
        return outcome == null
                || outcome.hasEffect()
                || effects.stream().filter(Objects::nonNull).allMatch(order -> order.effect() == Effect.NONE);
    }

    @Override
    public String toString() {
        return "DecisionRequest[" + outcome + "]";
    }
}
