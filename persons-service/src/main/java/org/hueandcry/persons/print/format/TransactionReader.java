package org.hueandcry.persons.print.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * The prints of a transaction: the images of its records of types 4, 13 and 14, and the minutiae of type 9 where no usable image of the same
 * number is there.
 */
final class TransactionReader {

    private static final int MOST_PRINTS = 64;

    /** Two cards of ten rolled and four plain prints; extraction takes a quarter of a second for each. */
    private static final double MOST_SQUARE_INCHES = 100;

    /** The same at 1,200 pixels an inch; each is decoded before anybody knows that there is no finger on it. */
    private static final long MOST_PIXELS = 150_000_000;

    private static final int SCANNED_RESOLUTION = 11;
    private static final int SENT_RESOLUTION = 12;

    private final Transaction transaction;
    private final List<ReceivedPrint> prints = new ArrayList<>();
    private final List<UnusablePrint> refused = new ArrayList<>();
    private final Set<Integer> withImage = new HashSet<>();
    private double squareInches;
    private long pixels;

    TransactionReader(Transaction transaction) {
        this.transaction = transaction;
    }

    ReceivedPrints read() throws UnusablePrint {
        for (NistRecord record : transaction.records()) {
            switch (record.type()) {
                case 4, 13, 14 -> image(record);
                case 3, 5, 6 ->
                    refused.add(new UnusablePrint(
                            Reason.UNSUPPORTED_FORMAT,
                            "Images of 250 pixels an inch or in black and white (types 3, 5 and 6) are not read.",
                            record.place()));
                default -> {}
            }
        }
        for (NistRecord record : transaction.records()) {
            if (record.type() == 9 && !withImage.contains(record.idc())) {
                if (prints.size() >= MOST_PRINTS) {
                    throw tooMany(record);
                }
                minutiae(record);
            }
        }
        if (prints.isEmpty()) {
            throw refused.isEmpty()
                    ? new UnusablePrint(
                            Reason.NO_PRINTS, "The transaction holds no fingerprint (types 4, 9, 13 or 14).")
                    : refused.get(0);
        }
        return new ReceivedPrints(List.copyOf(prints), List.copyOf(refused));
    }

    /** What is broken breaks all; what is whole and can't be used is left out. */
    private void leaveOut(UnusablePrint reason, NistRecord record) throws UnusablePrint {
        UnusablePrint here = reason.where() != null && reason.where().startsWith(record.place())
                ? reason
                : reason.in(record.place());
        if (reason.reason() == Reason.BROKEN) {
            throw here;
        }
        refused.add(here);
    }

    private void minutiae(NistRecord record) throws UnusablePrint {
        try {
            Type9 read = Type9.read(record);
            prints.add(PrintReader.minutiae(
                    read.position(), read.impression(), PrintFormat.ANSI_NIST_TYPE_9, record.copy(), read.minutiae()));
        } catch (UnusablePrint reason) {
            leaveOut(reason, record);
        }
    }

    private void image(NistRecord record) throws UnusablePrint {
        try {
            NistImage image =
                    record.type() == 4 ? NistImage.binary(record, resolutionOfTransaction()) : NistImage.tagged(record);
            if (image == null) {
                return;
            }
            Bounds.check(image.width(), image.height(), image.dpi());
            squareInches += (double) image.width() * image.height() / image.dpi() / image.dpi();
            pixels += (long) image.width() * image.height();
            if (prints.size() < MOST_PRINTS && squareInches <= MOST_SQUARE_INCHES && pixels <= MOST_PIXELS) {
                read(image, record);
                withImage.add(record.idc());
                return;
            }
        } catch (UnusablePrint reason) {
            leaveOut(reason, record);
            return;
        }
        throw tooMany(record);
    }

    private static UnusablePrint tooMany(NistRecord record) {
        return new UnusablePrint(
                Reason.TOO_LARGE,
                "The transaction holds more prints than are read at once: send it in parts.",
                record.place());
    }

    private void read(NistImage image, NistRecord record) throws UnusablePrint {
        GrayImage decoded =
                PrintReader.decode(image.format(), image.original(), image.width(), image.height(), image.dpi());
        if (decoded.width() != image.width() || decoded.height() != image.height()) {
            throw broken(
                    "The record says " + image.width() + " by " + image.height() + " pixels, its image has "
                            + decoded.width() + " by " + decoded.height() + ".",
                    record.place());
        }
        prints.addAll(new FingerImage(
                        image.position(), image.impression(), image.format(), image.original(), decoded, image.dpi())
                .prints(image.segments()));
    }

    /** In pixels a millimetre, as the first record has it: that of the images goes before that of the scanner. */
    private double resolutionOfTransaction() throws UnusablePrint {
        NistRecord first = transaction.first();
        for (int field : new int[] {SENT_RESOLUTION, SCANNED_RESOLUTION}) {
            String text = first.text(field).strip();
            if (!text.isEmpty()) {
                if (!text.matches("[0-9]{1,4}([.][0-9]{0,4})?")) {
                    throw broken("A resolution in pixels a millimetre is expected here.", first.place(field));
                }
                double resolution = Double.parseDouble(text);
                if (resolution > 0) {
                    return resolution;
                }
            }
        }
        return 0;
    }
}
