package org.hueandcry.artworks.measurement;

import java.util.Map;
import java.util.Set;
import org.hueandcry.artworks.particulars.Measurement.Dimension;

/** The words beside measurements that mean something, in English, French, German, Italian and Spanish. */
final class MeasurementWords {

    /** Which dimension is meant. */
    static final Map<String, Dimension> SAID = Map.ofEntries(
            Map.entry("h", Dimension.HEIGHT),
            Map.entry("height", Dimension.HEIGHT),
            Map.entry("high", Dimension.HEIGHT),
            Map.entry("hauteur", Dimension.HEIGHT),
            Map.entry("höhe", Dimension.HEIGHT),
            Map.entry("altezza", Dimension.HEIGHT),
            Map.entry("alto", Dimension.HEIGHT),
            Map.entry("w", Dimension.WIDTH),
            Map.entry("width", Dimension.WIDTH),
            Map.entry("wide", Dimension.WIDTH),
            Map.entry("largeur", Dimension.WIDTH),
            Map.entry("breite", Dimension.WIDTH),
            Map.entry("larghezza", Dimension.WIDTH),
            Map.entry("ancho", Dimension.WIDTH),
            Map.entry("d", Dimension.DEPTH),
            Map.entry("depth", Dimension.DEPTH),
            Map.entry("deep", Dimension.DEPTH),
            Map.entry("thick", Dimension.DEPTH),
            Map.entry("profondeur", Dimension.DEPTH),
            Map.entry("tiefe", Dimension.DEPTH),
            Map.entry("profondità", Dimension.DEPTH),
            Map.entry("fondo", Dimension.DEPTH),
            Map.entry("l", Dimension.LENGTH),
            Map.entry("length", Dimension.LENGTH),
            Map.entry("long", Dimension.LENGTH),
            Map.entry("longueur", Dimension.LENGTH),
            Map.entry("länge", Dimension.LENGTH),
            Map.entry("lunghezza", Dimension.LENGTH),
            Map.entry("largo", Dimension.LENGTH),
            Map.entry("diam", Dimension.DIAMETER),
            Map.entry("dia", Dimension.DIAMETER),
            Map.entry("diameter", Dimension.DIAMETER),
            Map.entry("diamètre", Dimension.DIAMETER),
            Map.entry("durchmesser", Dimension.DIAMETER),
            Map.entry("diametro", Dimension.DIAMETER),
            Map.entry("diámetro", Dimension.DIAMETER),
            Map.entry("ø", Dimension.DIAMETER));

    /** Times and speeds of films: no measures of size. */
    static final Set<String> OF_FILMS = Set.of(
            "min", "mins", "minute", "minutes", "sec", "secs", "second", "seconds", "hr", "hrs", "hour", "hours", "fps",
            "mn", "minuten", "heures", "ore", "horas", "frames");

    /** Say nothing of which part it is. */
    static final Set<String> SAY_NOTHING = Set.of(
            "approx",
            "approximately",
            "app",
            "ca",
            "circa",
            "c",
            "about",
            "irreg",
            "irregular",
            "size",
            "of",
            "and",
            "dimensions",
            "measurements",
            "maße",
            "the",
            "at",
            "variable",
            "vary",
            "environ",
            "etwa",
            "unconf",
            "unconfirmed",
            "confirmed",
            "each",
            "ea");

    private MeasurementWords() {}
}
