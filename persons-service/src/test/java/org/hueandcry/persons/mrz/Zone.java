package org.hueandcry.persons.mrz;

/** Machine-readable zones of invented documents, with check digits that fit. */
public final class Zone {

    private Zone() {}

    /** @param number of nine characters */
    public static String passport(String state, String number) {
        String born = "740812";
        String expires = "320415";
        String data = number + Mrz.checkDigitOf(number);
        String rest = born + Mrz.checkDigitOf(born) + "F" + expires + Mrz.checkDigitOf(expires) + "<".repeat(14) + "0";
        String names = "P<" + (state + "<<").substring(0, 3) + "ERIKSSON<<ANNA<MARIA";
        String all = data + rest.substring(0, 7) + rest.substring(8);
        return names + "<".repeat(44 - names.length()) + "\n" + data + (state + "<<").substring(0, 3) + rest
                + Mrz.checkDigitOf(all);
    }
}
