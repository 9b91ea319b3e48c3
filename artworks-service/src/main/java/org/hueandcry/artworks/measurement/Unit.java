package org.hueandcry.artworks.measurement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** In what a measure is given, and how many millimetres, or grams, one of it has. */
enum Unit {
    MILLIMETRE("1", false, "mm", "millimetre", "millimeter", "millimètre", "millimetri", "milímetros"),
    CENTIMETRE(
            "10",
            false,
            "cm",
            "cms",
            "centimetre",
            "centimeter",
            "centimètre",
            "centimetri",
            "centímetros",
            "zentimeter"),
    METRE("1000", false, "m", "metre", "meter", "mètre", "metri", "metros"),
    INCH("25.4", false, "\"", "in", "inch", "inches", "ins", "zoll", "pouces"),
    FOOT("304.8", false, "'", "ft", "foot", "feet"),
    GRAM("1", true, "g", "gr", "gram", "gramm", "gramme", "grammi", "gramos"),
    KILOGRAM("1000", true, "kg", "kgs", "kilo", "kilos", "kilogram"),
    POUND("453.59237", true, "lb", "lbs", "pound", "pounds"),
    OUNCE("28.349523125", true, "oz", "ounce", "ounces");

    private static final Map<String, Unit> BY_NAME = Arrays.stream(values())
            .flatMap(unit -> unit.names.stream().map(name -> Map.entry(name, unit)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final BigDecimal size;
    private final boolean weight;
    private final List<String> names;

    Unit(String size, boolean weight, String... names) {
        this.size = new BigDecimal(size);
        this.weight = weight;
        this.names = List.of(names);
    }

    /** @return null where it names none */
    static Unit of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        Unit unit = BY_NAME.get(small);
        return unit == null && small.length() > 4 && small.endsWith("s")
                ? BY_NAME.get(small.substring(0, small.length() - 1))
                : unit;
    }

    BigDecimal times(BigDecimal amount) {
        return amount.multiply(size);
    }

    boolean isWeight() {
        return weight;
    }

    boolean isMetric() {
        return this == MILLIMETRE || this == CENTIMETRE || this == METRE || this == GRAM || this == KILOGRAM;
    }
}
