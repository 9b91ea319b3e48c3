package org.hueandcry.notices.code;

import java.util.List;
import java.util.Locale;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.code.CodeLabels;
import org.hueandcry.notices.content.Language;

/** What to show people for a code. */
public final class Labels {

    /** Authorities that are no countries; GS is here the General Secretariat. */
    static final List<String> BODIES = List.of(Authority.FILE_CONTROL, Authority.GENERAL_SECRETARIAT, "UN");

    private Labels() {}

    /** @param code of an enum that is one of the lists */
    public static String of(Enum<?> code, Language language) {
        return CodeLabels.of(CodeList.of(code.getDeclaringClass()), code.name(), language.tag());
    }

    /** The name of a country, as the Java platform knows it, or of one of the missions and courts that have a code like one. */
    public static String ofCountry(String code, Language language) {
        return ofCountry(code, language.tag());
    }

    static String ofCountry(String code, String language) {
        String name = CodeLabels.texts(language).getProperty(CodeList.COUNTRIES + "." + code);
        return name == null ? new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language)) : name;
    }

    static String ofAuthority(String code, String language) {
        return BODIES.contains(code) ? CodeLabels.of(CodeList.AUTHORITIES, code, language) : ofCountry(code, language);
    }
}
