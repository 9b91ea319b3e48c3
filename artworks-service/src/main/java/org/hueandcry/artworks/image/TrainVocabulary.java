package org.hueandcry.artworks.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The program that learns the vocabulary from a folder of pictures and writes the resource. A new resource needs a new version: with it, every
 * photograph is indexed anew.
 */
public final class TrainVocabulary {

    private static final int OF_A_PICTURE = 150;
    private static final long SEED = 20261126;

    private TrainVocabulary() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: TrainVocabulary <folder of pictures> <file to write>");
            System.exit(2);
        }
        List<byte[]> descriptors = new ArrayList<>();
        FindFeatures find = new FindFeatures(null);
        Random random = new Random(SEED);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                Features features = find.in(Grey.of(ImageIO.read(file.toFile())));
                for (int i = 0; i < Math.min(OF_A_PICTURE, features.count()); i++) {
                    int feature = random.nextInt(features.count());
                    descriptors.add(Arrays.copyOfRange(
                            features.descriptors(), feature * Features.LENGTH, (feature + 1) * Features.LENGTH));
                }
            }
        }
        System.out.println(descriptors.size() + " descriptors");
        Files.write(Path.of(arguments[1]), Vocabulary.learned(descriptors, SEED).written());
    }
}
