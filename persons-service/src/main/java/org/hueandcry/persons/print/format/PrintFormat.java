package org.hueandcry.persons.print.format;

/** The coding of a single print. */
public enum PrintFormat {
    PNG,
    BMP,
    TIFF,
    JPEG,
    WSQ,
    /** A byte a pixel, row by row, 0 black: as in a transaction's uncompressed images; says nothing of its size. */
    RAW_GRAY,
    /** Minutiae without an image: ISO/IEC 19794-2 of 2005 or 2011. */
    ISO_19794_2,
    /** Minutiae without an image: a record of type 9 of a transaction. */
    ANSI_NIST_TYPE_9;

    /** Whether it is an image: what is none can't be extracted again. */
    public boolean isImage() {
        return this != ISO_19794_2 && this != ANSI_NIST_TYPE_9;
    }
}
