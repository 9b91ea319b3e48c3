package org.hueandcry.persons.person;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names of a person's parents. */
@Schema(description = "The names of the person's parents")
public record Parents(@Valid PersonName father, @Valid PersonName mother) {}
