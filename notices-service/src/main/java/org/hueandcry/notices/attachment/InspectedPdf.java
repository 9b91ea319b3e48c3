package org.hueandcry.notices.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads every object of a PDF, strictly: a file that only a forgiving reader understands may say other things to another reader. Streams
 * are left packed, but for those that hold objects; and these may not unpack to more than a document of a few pages needs.
 */
final class InspectedPdf extends PDFParser {

    private static final int MOST_UNPACKED = 8 << 20;
    private static final int MOST_OBJECTS = 100_000;

    /** The columns and colours of a predictor; a table of objects has fewer than 20 columns. */
    private static final int WIDEST_ROW = 64;

    private static final Set<String> ACTING_KEYS = Set.of("JS", "JavaScript", "XFA");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "GoToR",
            "GoToE",
            "GoToDp",
            "Thread",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    /** An action that opens an address: good at a link, which somebody clicks on, and nowhere else. */
    private static final String ADDRESS = "URI";

    /** In the dictionary of a stream: that its content, or the page that it shows, lies in another file. */
    private static final Set<String> ELSEWHERE = Set.of("F", "FFilter", "FDecodeParms", "Ref", "OPI");

    private static final Set<String> HIDING_KEYS = Set.of("EF", "EmbeddedFiles", "RichMediaContent");
    private static final Set<String> HIDING_ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "3D", "Movie", "Sound", "Screen");

    private final int mostPages;
    private final Set<COSObjectKey> addresses = new HashSet<>();
    private final Set<COSObjectKey> usedOtherThanByLinks = new HashSet<>();
    private int unpacked;
    private int pages;

    private InspectedPdf(byte[] file, int mostPages) throws IOException {
        super(new RandomAccessReadBuffer(file));
        this.mostPages = mostPages;
    }

    /** What keeps the file from being kept, in words; empty where nothing does. */
    static Optional<String> faultOf(byte[] file, int mostPages) {
        try {
            InspectedPdf pdf = new InspectedPdf(file, mostPages);
            try (PDDocument document = pdf.parse(false)) {
                pdf.visitEverything(document.getDocument().getTrailer());
                return Optional.empty();
            }
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        } catch (IOException | RuntimeException unreadable) {
            // of whatever kind: the parser was not made for what somebody may have made to break it
            return Optional.of("is no PDF that can be read strictly; print it to a new PDF and send that");
        }
    }

    /** What is said to the caller. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        private Refused(String fault) {
            super(fault);
        }
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getEncryptionDictionary() != null) {
            throw new Refused("is encrypted");
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        // as long as the table of objects is not complete, whatever is read is taken for a part of it
        boolean table = document.getXrefTable().isEmpty();
        if (table) {
            mustBeTable(stream);
        }
        if (table || holdsObjects(stream)) {
            mustUnpackToLittle(stream);
        }
        return stream;
    }

    /** The parser would unpack whatever an object is said to lie in. */
    @Override
    protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean mustStandAlone) throws IOException {
        Long place = document.getXrefTable().get(key);
        if (place != null && place <= 0) {
            Long container = document.getXrefTable().get(new COSObjectKey(-place, 0));
            if (container == null
                    || container <= 0
                    || !(parseObjectDynamically(new COSObjectKey(-place, 0), true) instanceof COSStream stream)
                    || !holdsObjects(stream)) {
                throw new IOException("An object lies in what holds none");
            }
        }
        return super.parseObjectDynamically(key, mustStandAlone);
    }

    private void visitEverything(COSDictionary trailer) throws IOException {
        if (document.getXrefTable().size() > MOST_OBJECTS) {
            throw new Refused("has more than " + MOST_OBJECTS + " objects");
        }
        visit(null, trailer);
        for (Map.Entry<COSObjectKey, Long> object :
                List.copyOf(document.getXrefTable().entrySet())) {
            if (object.getValue() > 0) {
                COSBase found = parseObjectDynamically(object.getKey(), true);
                visit(object.getKey(), found);
                if (found instanceof COSStream stream && holdsObjects(stream)) {
                    for (Map.Entry<COSObjectKey, COSBase> inside : new PDFObjectStreamParser(stream, document)
                            .parseAllObjects()
                            .entrySet()) {
                        visit(inside.getKey(), inside.getValue());
                    }
                }
            }
        }
        if (addresses.stream().anyMatch(usedOtherThanByLinks::contains)) {
            throw acting();
        }
        if (pages == 0) {
            throw new Refused("has no page");
        }
    }

    /** An object and what stands in it; what it refers to is an object of its own. */
    private void visit(COSObjectKey key, COSBase object) throws Refused {
        if (key != null && isAddress(object)) {
            addresses.add(key);
        }
        Deque<COSBase> open = new ArrayDeque<>();
        if (object != null) {
            open.push(object);
        }
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                judge(dictionary);
                boolean link = "Link".equals(name(dictionary, COSName.SUBTYPE));
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    visit(entry.getValue(), link && COSName.A.equals(entry.getKey()), open);
                }
            } else if (next instanceof COSArray array) {
                for (COSBase value : array) {
                    visit(value, false, open);
                }
            }
        }
    }

    /** @param clicked whether it stands where somebody has to click on it */
    private void visit(COSBase value, boolean clicked, Deque<COSBase> open) throws Refused {
        if (value instanceof COSObject elsewhere && !clicked) {
            usedOtherThanByLinks.add(elsewhere.getKey());
        } else if (value instanceof COSArray || value instanceof COSDictionary) {
            if (isAddress(value) && !clicked) {
                throw acting();
            }
            open.push(value);
        }
    }

    private static boolean isAddress(COSBase value) throws Refused {
        return value instanceof COSDictionary dictionary && ADDRESS.equals(name(dictionary, COSName.S));
    }

    private static Refused acting() {
        return new Refused("holds an action that starts, opens or sends something");
    }

    private void judge(COSDictionary dictionary) throws Refused {
        for (COSName key : dictionary.keySet()) {
            if (ACTING_KEYS.contains(key.getName())) {
                throw new Refused("holds JavaScript");
            }
            if (HIDING_KEYS.contains(key.getName())) {
                throw new Refused("holds another file");
            }
        }
        if (ACTIONS.contains(name(dictionary, COSName.S))) {
            throw acting();
        }
        if (dictionary instanceof COSStream
                && dictionary.keySet().stream().map(COSName::getName).anyMatch(ELSEWHERE::contains)) {
            throw new Refused("refers to another file");
        }
        if (HIDING_ANNOTATIONS.contains(name(dictionary, COSName.SUBTYPE))) {
            throw new Refused("holds another file");
        }
        if (COSName.PAGE.getName().equals(name(dictionary, COSName.TYPE)) && ++pages > mostPages) {
            throw new Refused("has more than " + mostPages + " pages");
        }
    }

    /** A name that stands elsewhere is a name that somebody hides. */
    private static String name(COSDictionary dictionary, COSName key) throws Refused {
        COSBase value = dictionary.getItem(key);
        if (value instanceof COSObject) {
            throw new Refused("names a kind of object elsewhere than in it");
        }
        return value instanceof COSName name ? name.getName() : "";
    }

    private static boolean holdsObjects(COSStream stream) {
        return COSName.OBJ_STM.equals(stream.getItem(COSName.TYPE));
    }

    /** Rows of at least one byte, or they would never end. */
    private static void mustBeTable(COSStream stream) throws IOException {
        int row = 0;
        if (COSName.XREF.equals(stream.getItem(COSName.TYPE)) && stream.getItem(COSName.W) instanceof COSArray widths) {
            for (COSBase width : widths) {
                row += width instanceof COSInteger bytes ? Math.max(0, bytes.intValue()) : 0;
            }
        }
        if (row == 0) {
            throw new IOException("The table of objects is none");
        }
    }

    private void mustUnpackToLittle(COSStream stream) throws IOException {
        COSBase filter = only(stream.getItem(COSName.FILTER));
        if (stream.containsKey(COSName.F) || stream.containsKey(COSName.DP)) {
            throw new IOException("Objects are not packed as they should be");
        }
        if (filter == null) {
            return;
        }
        if (!COSName.FLATE_DECODE.equals(filter) || !isNarrow(only(stream.getItem(COSName.DECODE_PARMS)))) {
            throw new IOException("Objects are not packed as they should be");
        }
        byte[] part = new byte[1 << 14];
        try (InputStream plain =
                new InflaterInputStream(new ByteArrayInputStream(IOUtils.toByteArray(stream.createRawInputStream())))) {
            for (int read = plain.read(part); read >= 0; read = plain.read(part)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw new Refused("unpacks to more than it may");
                }
            }
        }
    }

    private static COSBase only(COSBase value) {
        return value instanceof COSArray list && list.size() == 1 ? list.get(0) : value;
    }

    private static boolean isNarrow(COSBase parameters) {
        if (parameters == null) {
            return true;
        }
        return parameters instanceof COSDictionary predictor
                && List.of(COSName.COLUMNS, COSName.COLORS, COSName.BITS_PER_COMPONENT).stream()
                        .map(predictor::getItem)
                        .allMatch(number -> number == null
                                || number instanceof COSInteger small
                                        && small.intValue() > 0
                                        && small.intValue() <= WIDEST_ROW);
    }
}
