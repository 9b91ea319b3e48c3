package org.hueandcry.kit.imports;

import java.util.UUID;

/** An import that somebody works on, as it stood when they took it. */
record ImportJob(UUID id, UUID holder, Importer importer, long nextLine) {}
