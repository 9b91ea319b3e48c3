package org.hueandcry.load;

import java.nio.file.Path;

/** The program behind {@code deploy/load/run}, run in the root of the repository. */
public final class Load {

    private static final double SECONDS = 5;
    private static final int PERSONS = 1_000_000;

    private static final int PRINTS = 20_000;
    private static final int ARTWORKS = 350_000;
    private static final int IMAGES = 10_000;

    private Load() {}

    public static void main(String[] arguments) {
        String what = arguments.length == 0 ? "" : arguments[0];
        try {
            switch (what) {
                case "notices" -> notices(arguments);
                case "persons" -> persons(arguments);
                case "prints" -> prints(arguments);
                case "artworks" -> artworks(arguments);
                case "images" -> images(arguments);
                default -> usage();
            }
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace(Bench.OUT);
            System.exit(1);
        }
    }

    private static void usage() {
        Bench.OUT.println(
                "usage: deploy/load/run notices [seconds a round] | persons [how many] | prints [how many held] | artworks [how many] | images [how many]");
        System.exit(2);
    }

    private static void notices(String[] arguments) {
        try (Bench bench = new Bench("notices", "-Xmx512m")) {
            new NoticesLoad(bench).run(arguments.length < 2 ? SECONDS : Double.parseDouble(arguments[1]));
        }
    }

    private static void prints(String[] arguments) {
        String data = System.getenv("HUE_DATA");
        new PrintsLoad(
                        arguments.length < 2 ? PRINTS : Integer.parseInt(arguments[1]),
                        data == null ? null : Path.of(data))
                .run();
    }

    private static void artworks(String[] arguments) {
        String data = System.getenv("HUE_DATA");
        if (data == null) {
            Bench.OUT.println("skipped: the works are read from the folder that HUE_DATA names, and it names none");
            return;
        }
        int many = arguments.length < 2 ? ARTWORKS : Integer.parseInt(arguments[1]);
        try (Bench bench = new Bench("artworks", "-Xmx512m")) {
            new ArtworksLoad(bench, MuseumWorks.read(Path.of(data)), many).run();
        }
    }

    private static void images(String[] arguments) {
        try (Bench bench = new Bench("artworks", "images", "-Xmx512m")) {
            new ImagesLoad(bench, arguments.length < 2 ? IMAGES : Integer.parseInt(arguments[1])).run();
        }
    }

    private static void persons(String[] arguments) {
        String data = System.getenv("HUE_DATA");
        if (data == null) {
            Bench.OUT.println("skipped: the names are read from the folder that HUE_DATA names, and it names none");
            return;
        }
        int many = arguments.length < 2 ? PERSONS : Integer.parseInt(arguments[1]);
        try (Bench bench = new Bench("persons", "-Xmx1g")) {
            new PersonsLoad(bench, new People(Corpus.read(Path.of(data)), many)).run();
        }
    }
}
