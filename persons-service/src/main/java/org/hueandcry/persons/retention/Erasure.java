package org.hueandcry.persons.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.util.UUID;

/** That a person was erased. */
record Erasure(
        @NotNull UUID personId, @NotNull @PastOrPresent Instant erasedAt) {}
