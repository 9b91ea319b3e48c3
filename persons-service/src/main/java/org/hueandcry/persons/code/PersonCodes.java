package org.hueandcry.persons.code;

import java.util.List;
import org.hueandcry.kit.code.CodeLists;

/** Names the lists of codes that this service has. */
public class PersonCodes implements CodeLists {

    @Override
    public List<CodeList> all() {
        return List.of(CodeList.values());
    }
}
