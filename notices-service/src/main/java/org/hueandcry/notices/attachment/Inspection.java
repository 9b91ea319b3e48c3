package org.hueandcry.notices.attachment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hueandcry.kit.photograph.Darkroom;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Waiting;

/**
 * Judges a file by what it holds, not by what it is called. A picture is kept as the JPEG that the darkroom makes of it, without
 * metadata; a PDF as it was sent, because it may be signed, and so only where nothing in it acts or hides.
 */
@ApplicationScoped
public class Inspection {

    /** A page, scanned. */
    private static final int MOST_PIXELS = 12_000_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Darkroom darkroom;
    private final AttachmentSettings settings;

    /** One at a time: a PDF takes far more memory read than sent. */
    private final Semaphore desk = new Semaphore(1, true);

    Inspection(Darkroom darkroom, AttachmentSettings settings) {
        this.darkroom = darkroom;
        this.settings = settings;
    }

    /**
     * To be called without a transaction: it takes its time.
     *
     * @param pointer where in the request the file stands
     * @throws RuntimeException a problem: 413 where it is too large, 400 where it is not what it is said to be or cannot be
     *     kept, 503 where too many wait
     */
    public AttachedFile inspect(FileType type, byte[] file, String pointer) {
        if (file.length > settings.largestFile()) {
            throw Problems.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "An attached file has at most " + settings.largestFile() + " bytes.");
        }
        if (!type.isBegunBy(file)) {
            throw unusable(pointer, "is no " + type);
        }
        if (type == FileType.PDF) {
            faultOf(file).ifPresent(fault -> {
                throw unusable(pointer, fault);
            });
            return new AttachedFile(FileType.PDF, file);
        }
        return new AttachedFile(FileType.JPEG, developed(file, pointer));
    }

    private Optional<String> faultOf(byte[] pdf) {
        Waiting.forOneOf(desk, LONGEST_WAIT, "Too many files are being inspected at the moment.");
        try {
            return InspectedPdf.faultOf(pdf, settings.mostPages());
        } finally {
            desk.release();
        }
    }

    private byte[] developed(byte[] picture, String pointer) {
        try {
            return darkroom.develop(picture, MOST_PIXELS).jpeg();
        } catch (HttpProblem refused) {
            if (refused.getStatusCode() != ProblemType.INVALID_REQUEST.status()) {
                throw refused;
            }
            throw unusable(pointer, "is no picture that can be decoded, or has more than 12 megapixels");
        }
    }

    private static HttpProblem unusable(String pointer, String fault) {
        return Problems.invalid(Fault.at(pointer, fault));
    }
}
