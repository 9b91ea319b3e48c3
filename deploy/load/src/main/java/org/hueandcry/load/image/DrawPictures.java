package org.hueandcry.load.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program that draws pictures into a folder, for the vocabulary to be learned from: other numbers than those that are measured. */
public final class DrawPictures {

    private static final int FIRST = 1_000_000;

    private DrawPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int many = Integer.parseInt(arguments[1]);
        for (int i = 0; i < many; i++) {
            Photographed how = i % 2 == 0 ? Photographed.AS_IT_IS : Photographed.BY_PHONE_ON_A_WALL;
            Files.write(folder.resolve("%06d.jpg".formatted(i)), how.jpeg(DrawnWork.flat(FIRST + i), i));
        }
    }
}
