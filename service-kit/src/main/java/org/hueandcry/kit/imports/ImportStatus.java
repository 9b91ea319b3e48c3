package org.hueandcry.kit.imports;

/** How far an import has come. */
public enum ImportStatus {
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
