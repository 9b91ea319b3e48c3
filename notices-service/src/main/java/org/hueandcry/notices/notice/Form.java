package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request for cooperation goes out. */
@Schema(name = "NoticeForm")
public enum Form {
    /** Published by the General Secretariat, after its review (RPD 73). */
    NOTICE,
    /** Sent by an authority straight to those whom it addresses, and reviewed after (RPD 97-101). */
    DIFFUSION
}
