package org.hueandcry.notices.content;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a notice is about. */
@Schema(description = "Whom the notice is about: a person whom the notice's owner has recorded")
public record SubjectReference(@NotNull UUID personId) {}
