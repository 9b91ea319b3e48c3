package org.hueandcry.notices.attachment;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much may be attached. */
@ConfigMapping(prefix = "attachments")
interface AttachmentSettings {

    /** In bytes, as sent. What the darkroom refuses is above it. */
    @Min(1)
    @Max(10 << 20)
    int largestFile();

    @Min(1)
    int mostOfANotice();

    /** Of a PDF. */
    @Min(1)
    int mostPages();
}
