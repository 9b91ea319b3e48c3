package org.hueandcry.persons.print.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hueandcry.persons.print.format.Minutiae.Minutia;

/**
 * Writes prints as a transaction of ANSI/NIST-ITL 1-2011 in the traditional coding: a record of type 1, an empty one of type 2, and for each
 * print one of type 14, of type 13 where it is a latent one, or of type 9 where it is a template without an image. WSQ, uncompressed pixels,
 * and PNG and JPEG in 8 bits of gray go out byte for byte as they were received; other pictures as PNG of their gray.
 */
public final class TransactionWriter {

    /** Records are numbered by two digits. */
    public static final int MOST_PRINTS = 99;

    private static final String VERSION = "0500";
    private static final int LONGEST_TYPE = 16;
    private static final int LONGEST_TEXT = 50;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final TransactionHeader header;
    private final String source;

    private TransactionWriter(TransactionHeader header) {
        this.header = header;
        this.source = text(header.from(), LONGEST_TEXT);
    }

    /** @throws IllegalArgumentException where there are too many prints */
    public static byte[] write(TransactionHeader header, List<PrintToWrite> prints) throws UnusablePrint {
        if (prints.size() > MOST_PRINTS) {
            throw new IllegalArgumentException("a transaction has at most " + MOST_PRINTS + " prints");
        }
        return new TransactionWriter(header).write(prints);
    }

    private byte[] write(List<PrintToWrite> prints) throws UnusablePrint {
        List<byte[]> records = new ArrayList<>();
        StringBuilder content = new StringBuilder("1" + NistRecord.UNIT_SEPARATOR + (prints.size() + 1));
        content.append(NistRecord.RECORD_SEPARATOR)
                .append("2")
                .append(NistRecord.UNIT_SEPARATOR)
                .append("00");
        records.add(new Fields(2).add(2, "00").toBytes());
        for (PrintToWrite print : prints) {
            String idc = String.format(Locale.ROOT, "%02d", records.size());
            Fields record = print.format().isImage() ? image(print, idc) : minutiae(print, idc);
            records.add(record.toBytes());
            content.append(NistRecord.RECORD_SEPARATOR)
                    .append(record.type)
                    .append(NistRecord.UNIT_SEPARATOR)
                    .append(idc);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first(content.toString()));
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] first(String content) {
        LocalDate date = header.at().atZone(ZoneOffset.UTC).toLocalDate();
        return new Fields(1)
                .add(2, VERSION)
                .add(3, content)
                .add(4, text(header.type(), LONGEST_TYPE))
                .add(5, DATE.format(date))
                .add(7, text(header.to(), LONGEST_TEXT))
                .add(8, source)
                .add(9, text(header.control(), LONGEST_TEXT))
                // resolutions stand in each record: these are for types 3 to 7 only
                .add(11, "00.00")
                .add(12, "00.00")
                .add(14, TIME.format(header.at()))
                .toBytes();
    }

    private Fields image(PrintToWrite print, String idc) throws UnusablePrint {
        boolean latent = print.impression().isLatent();
        PrintToWrite writable = writable(print);
        return new Fields(latent ? 13 : 14)
                .add(2, idc)
                .add(3, String.valueOf(print.impression().code()))
                .add(4, source)
                .add(5, DATE.format(print.taken()))
                .add(6, String.valueOf(print.width()))
                .add(7, String.valueOf(print.height()))
                .add(8, "1")
                .add(9, String.valueOf(print.dpi()))
                .add(10, String.valueOf(print.dpi()))
                .add(11, coding(writable.format()))
                .add(12, "8")
                .add(13, String.valueOf(print.position().code()))
                .data(writable.original());
    }

    private static PrintToWrite writable(PrintToWrite print) throws UnusablePrint {
        return switch (print.format()) {
            case WSQ, RAW_GRAY -> print;
            case PNG, JPEG -> PictureHeader.of(print.format(), print.original()).coloured() ? asPng(print) : print;
            default -> asPng(print);
        };
    }

    private static PrintToWrite asPng(PrintToWrite print) throws UnusablePrint {
        GrayImage image =
                PrintReader.decode(print.format(), print.original(), print.width(), print.height(), print.dpi());
        return new PrintToWrite(
                print.position(),
                print.impression(),
                PrintFormat.PNG,
                image.toPng(),
                image.width(),
                image.height(),
                print.dpi(),
                print.taken());
    }

    private static String coding(PrintFormat format) {
        return switch (format) {
            case WSQ -> "WSQ20";
            case JPEG -> "JPEGB";
            case PNG -> "PNG";
            default -> "NONE";
        };
    }

    /** As INCITS 378 has them (M1): angles by two degrees. */
    private Fields minutiae(PrintToWrite print, String idc) throws UnusablePrint {
        Minutiae minutiae = print.format() == PrintFormat.ISO_19794_2
                ? IsoTemplate.read(print.original()).get(0).minutiae()
                : Type9.read(Transaction.alone(print.original(), 9)).minutiae();
        List<String> points = new ArrayList<>();
        for (Minutia minutia : minutiae.all()) {
            points.add(String.join(
                    String.valueOf(NistRecord.UNIT_SEPARATOR),
                    String.valueOf(points.size() + 1),
                    String.valueOf(minutia.x()),
                    String.valueOf(minutia.y()),
                    String.valueOf(Math.round(minutia.angle() * 180 / 256.0) % 180),
                    String.valueOf(minutia.type()),
                    "0"));
        }
        String resolution = String.valueOf(minutiae.pixelsACentimetre());
        return new Fields(9)
                .add(2, idc)
                .add(3, String.valueOf(print.impression().code()))
                .add(4, "U")
                .add(Type9.M1_WIDTH, String.valueOf(minutiae.width()))
                .add(Type9.M1_HEIGHT, String.valueOf(minutiae.height()))
                .add(Type9.M1_UNIT, "2")
                .add(Type9.M1_ACROSS, resolution)
                .add(Type9.M1_DOWN, resolution)
                .add(Type9.M1_POSITION, String.valueOf(print.position().code()))
                .add(Type9.M1_COUNT, String.valueOf(points.size()))
                .add(Type9.M1, String.join(String.valueOf(NistRecord.RECORD_SEPARATOR), points));
    }

    /** Fields are in ASCII, and a separator in a text would end it. */
    private static String text(String text, int longest) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", "?");
        return ascii.length() > longest ? ascii.substring(0, longest) : ascii;
    }

    /** A record in the making: its own length comes first, and counts its own digits. */
    private static final class Fields {

        private final int type;
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

        Fields(int type) {
            this.type = type;
        }

        Fields add(int field, String value) {
            rest.write(NistRecord.GROUP_SEPARATOR);
            rest.writeBytes(
                    String.format(Locale.ROOT, "%d.%03d:%s", type, field, value).getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Fields data(byte[] bytes) {
            add(NistRecord.DATA, "");
            rest.writeBytes(bytes);
            return this;
        }

        byte[] toBytes() {
            String start = String.format(Locale.ROOT, "%d.001:", type);
            int without = start.length() + rest.size() + 1;
            int length = without + String.valueOf(without).length();
            if (String.valueOf(length).length() > String.valueOf(without).length()) {
                length++;
            }
            ByteArrayOutputStream record = new ByteArrayOutputStream(length);
            record.writeBytes((start + length).getBytes(StandardCharsets.US_ASCII));
            record.writeBytes(rest.toByteArray());
            record.write(NistRecord.FILE_SEPARATOR);
            return record.toByteArray();
        }
    }
}
