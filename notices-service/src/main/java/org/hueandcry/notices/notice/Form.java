package org.hueandcry.notices.notice;

import jakarta.ws.rs.NotFoundException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;

/** How a request for cooperation goes out. */
@Schema(name = "NoticeForm")
public enum Form {
    /** Published by the General Secretariat, after its review (RPD 73). */
    NOTICE("notices"),
    /** Sent by an authority straight to those whom it addresses, in force at once, and reviewed after (RPD 97-101). */
    DIFFUSION("diffusions");

    private final String collection;

    Form(String collection) {
        this.collection = collection;
    }

    /** Where those of this form are found: {@code /api/v1/notices}, {@code /api/v1/diffusions}. */
    public String path() {
        return "/api/v1/" + collection;
    }

    /** Read from the path of a request. */
    public static Form fromString(String collection) {
        for (Form form : values()) {
            if (form.collection.equals(collection)) {
                return form;
            }
        }
        throw new NotFoundException();
    }

    /** Refuses (400) what notices of this form cannot say. */
    void mustFit(NoticeRequest request) {
        if (this == DIFFUSION && request.colour() == Colour.UN_SPECIAL) {
            throw Problems.invalid(
                    Fault.at("/colour", "is always public, and no diffusion is: publish it as a notice"));
        }
        if (this == DIFFUSION && request.publicExtract() != null) {
            throw Problems.invalid(
                    Fault.at("/publicExtract", "a diffusion goes to those whom it addresses, never to the public"));
        }
    }
}
