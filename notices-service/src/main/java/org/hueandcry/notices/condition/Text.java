package org.hueandcry.notices.condition;

import org.hueandcry.notices.content.Language;

/** The same said in each of the working languages. */
record Text(String en, String fr, String es, String ar) {

    String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case ES -> es;
            case AR -> ar;
        };
    }
}
