package org.hueandcry.notices.code;

import java.util.List;
import org.hueandcry.kit.code.CodeLists;
import org.hueandcry.kit.code.ListOfCodes;

/** Names the lists of codes that this service has. */
public class NoticeCodes implements CodeLists {

    @Override
    public List<ListOfCodes> all() {
        return List.of(CodeList.values());
    }
}
