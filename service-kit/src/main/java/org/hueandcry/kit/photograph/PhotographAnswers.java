package org.hueandcry.kit.photograph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Photographs over HTTP, the same for every kind of record. */
public final class PhotographAnswers {

    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";

    /** For the documentation of the operation. */
    public static final String TAKEN_IN =
            "The bytes of a JPEG or PNG, judged by content, or a form (multipart/form-data) with one file;"
                    + " at most 10 MB and 50 megapixels. It is kept as a JPEG of at most 12 megapixels, upright, without metadata such as place"
                    + " and camera. The same picture again is kept once.";

    private PhotographAnswers() {}

    /** @param record the address of the record */
    public static RestResponse<PhotographView> added(String record, PhotographView photograph) {
        return RestResponse.ResponseBuilder.<PhotographView>created(URI.create(record + "/photos/" + photograph.id()))
                .entity(photograph)
                .build();
    }

    public static RestResponse<byte[]> jpeg(byte[] picture) {
        return RestResponse.ResponseBuilder.ok(picture).type(JPEG).build();
    }

    /** The bytes of the one file of a form. */
    public static byte[] only(List<FileUpload> files) {
        if (files.size() != 1) {
            throw Problems.invalid(Fault.at("", "The form must have exactly one file."));
        }
        try {
            return Files.readAllBytes(files.get(0).uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
