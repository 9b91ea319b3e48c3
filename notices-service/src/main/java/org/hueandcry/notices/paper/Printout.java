package org.hueandcry.notices.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Review;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.supplement.AddendumView;
import org.hueandcry.notices.supplement.LinkView;

/**
 * What is printed of a notice or diffusion, as it stands at one moment.
 *
 * @param review null where it is a notice
 * @param reference null before the first submission
 * @param translated its texts in the language of the paper, by JSON pointer
 */
record Printout(
        Form form,
        Colour colour,
        Status status,
        Review review,
        Instant changedAt,
        String reference,
        String owner,
        long version,
        NoticeRequest content,
        Confidentiality confidentiality,
        Map<String, String> translated,
        List<AddendumView> addenda,
        List<LinkView> links) {

    @Override
    public String toString() {
        return "Printout[" + reference + "]";
    }
}
