package org.hueandcry.load.image;

/** Drawn works as JPEGs: as their owners photograph them, and as somebody else does. */
public final class DrawnWorks {

    private static final float OF_THE_OWNER = 0.9f;

    private DrawnWorks() {}

    public static byte[] flat(int number) {
        return Photographed.encoded(DrawnWork.flat(number), OF_THE_OWNER);
    }

    public static byte[] flat(int number, Photographed how, long seed) {
        return how.jpeg(DrawnWork.flat(number), seed);
    }

    public static byte[] sculpture(int number) {
        return Photographed.encoded(DrawnWork.sculpture(number), OF_THE_OWNER);
    }

    public static byte[] sculpture(int number, Photographed how, long seed) {
        return how.jpeg(DrawnWork.sculpture(number), seed);
    }
}
