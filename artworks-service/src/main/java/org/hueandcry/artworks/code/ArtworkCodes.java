package org.hueandcry.artworks.code;

import java.util.List;
import org.hueandcry.kit.code.CodeLists;

/** Names the lists of codes that this service has. */
public class ArtworkCodes implements CodeLists {

    @Override
    public List<CodeList> all() {
        return List.of(CodeList.values());
    }
}
