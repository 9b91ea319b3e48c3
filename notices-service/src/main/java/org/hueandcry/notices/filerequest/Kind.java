package org.hueandcry.notices.filerequest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an applicant asks for. */
@Schema(name = "FileRequestKind")
public enum Kind {
    ACCESS,
    CORRECTION,
    DELETION
}
