package org.hueandcry.kit.code;

import java.util.List;
import java.util.Locale;

/** A list of codes. Services name theirs in an enum: a new one is a line there, and its labels. */
public interface ListOfCodes {

    /** As an enum gives it. */
    String name();

    /** The enum that is the list; null where it is none. */
    Class<? extends Enum<?>> codes();

    /** As the last segment of its address, and before the codes in the files of labels. */
    default String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** None where the list is no enum. */
    default List<Enum<?>> constants() {
        return codes() == null ? List.of() : List.of(codes().getEnumConstants());
    }

    default List<CodeView> view() {
        return constants().stream()
                // a code is what the constant reads as in a body, which for some is not its name
                .map(code -> CodeView.of(code.toString(), language -> CodeLabels.of(this, code.name(), language)))
                .toList();
    }
}
