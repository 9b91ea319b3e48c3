package org.hueandcry.artworks.image;

import java.util.List;
import java.util.UUID;
import org.hueandcry.artworks.search.FindWorks;

/** One way to find photographs that may show what a picture shows. Another way is another bean. */
interface ImageStage {

    /**
     * The likeliest, cut only after the join with the works that the caller may see.
     *
     * @param narrowed to these works, as {@link FindWorks#listed} says it; the work is {@code a}
     */
    List<Hit> find(AskedPicture asked, FindWorks.Listed narrowed);

    /** A photograph that may show the same, and why. */
    record Hit(UUID photograph, UUID work, Finding finding) {}
}
