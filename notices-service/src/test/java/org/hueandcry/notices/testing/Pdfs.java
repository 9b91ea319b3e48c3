package org.hueandcry.notices.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** PDFs made for tests, no two alike: good ones, and each wrong in a way of its own. */
public final class Pdfs {

    private Pdfs() {}

    /** What is done to a document of some pages before it is saved. */
    private interface Made {
        void to(PDDocument document) throws IOException;
    }

    public static byte[] plain() {
        return made(1, CompressParameters.DEFAULT_COMPRESSION, document -> {});
    }

    /** As older programs write them: no object lies in a stream. */
    public static byte[] uncompressed() {
        return made(1, CompressParameters.NO_COMPRESSION, document -> {});
    }

    public static byte[] ofPages(int pages) {
        return made(pages, CompressParameters.DEFAULT_COMPRESSION, document -> {});
    }

    public static byte[] withScript(boolean compressed) {
        return made(
                1,
                compression(compressed),
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    public static byte[] thatStartsAProgram() {
        return made(
                1,
                CompressParameters.DEFAULT_COMPRESSION,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    /** Opens an address at a click. */
    public static byte[] withALink(boolean compressed) {
        return made(1, compression(compressed), document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(address());
            document.getPage(0).setAnnotations(List.of(link));
        });
    }

    /** Opens an address when it is opened; the action may be that of a link too. */
    public static byte[] thatOpensAnAddress(boolean compressed) {
        return made(1, compression(compressed), document -> {
            PDActionURI address = address();
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(address);
            document.getPage(0).setAnnotations(List.of(link));
            document.getDocumentCatalog().setOpenAction(address);
        });
    }

    /** Opens an address when its page is shown. */
    public static byte[] whosePageOpensAnAddress() {
        return made(1, CompressParameters.DEFAULT_COMPRESSION, document -> {
            PDPageAdditionalActions actions = new PDPageAdditionalActions();
            actions.setO(address());
            document.getPage(0).setActions(actions);
        });
    }

    /** Does something, by its name, when it is opened. */
    public static byte[] thatDoes(String action) {
        return made(1, CompressParameters.DEFAULT_COMPRESSION, document -> {
            COSDictionary done = new COSDictionary();
            done.setName(COSName.S, action);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, done);
        });
    }

    /** A stream that says, by this key, that it lies in another file. */
    public static byte[] whoseStreamSays(String key) {
        return made(1, CompressParameters.DEFAULT_COMPRESSION, document -> {
            PDFormXObject form = new PDFormXObject(document);
            form.getCOSObject().setString(COSName.getPDFName(key), "\\\\host\\share\\it");
            try (OutputStream content = form.getStream().createOutputStream()) {
                content.write('q');
            }
            PDResources resources = new PDResources();
            resources.add(form);
            document.getPage(0).setResources(resources);
        });
    }

    private static PDActionURI address() {
        PDActionURI address = new PDActionURI();
        address.setURI("https://example.org/");
        return address;
    }

    private static CompressParameters compression(boolean compressed) {
        return compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION;
    }

    public static byte[] withAFileInIt() {
        return made(1, CompressParameters.DEFAULT_COMPRESSION, document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("it.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** Opens without a password, and is encrypted all the same. */
    public static byte[] encrypted() {
        return made(
                1,
                CompressParameters.DEFAULT_COMPRESSION,
                document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    /** A few hundred kilobytes of objects that unpack to this many megabytes. */
    public static byte[] bomb(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                deflated.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(
                packed.toByteArray(), "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", "/W [1 4 2] /Index [0 6]");
    }

    /** A table whose rows are empty, so that a thousand million of them fit into a few bytes. */
    public static byte[] withEndlessTable() {
        return written(new byte[0], "/Type /Anything", "/W [0 0 0] /Index [0 1000000000]");
    }

    public static byte[] withArraysInArrays(int depth) {
        return written(new byte[0], "/Deep " + "[".repeat(depth) + "]".repeat(depth), "/W [1 4 2] /Index [0 6]");
    }

    /** Names an action by reference, where a reader that looks only at it sees none. */
    public static byte[] withActionNamedElsewhere() {
        return written(new byte[0], "/S 1 0 R", "/W [1 4 2] /Index [0 6]");
    }

    /** One page, one stream as given, and a table of objects as a stream. */
    private static byte[] written(byte[] stream, String about, String table) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        add(pdf, "%PDF-1.5\n");
        for (String object : List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")) {
            places.add(pdf.size());
            add(pdf, places.size() + " 0 obj\n" + object + "\nendobj\n");
        }
        places.add(pdf.size());
        add(pdf, "4 0 obj\n<< " + about + " /Length " + stream.length + " >>\nstream\n");
        pdf.writeBytes(stream);
        add(pdf, "\nendstream\nendobj\n");
        places.add(pdf.size());
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.writeBytes(new byte[7]);
        for (int place : places) {
            rows.writeBytes(
                    new byte[] {1, (byte) (place >> 24), (byte) (place >> 16), (byte) (place >> 8), (byte) place, 0, 0
                    });
        }
        add(pdf, "5 0 obj\n<< /Type /XRef /Size 6 /Root 1 0 R " + table + " /Length " + rows.size() + " >>\nstream\n");
        pdf.writeBytes(rows.toByteArray());
        add(pdf, "\nendstream\nendobj\nstartxref\n" + places.get(4) + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void add(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] made(int pages, CompressParameters compression, Made change) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            change.to(document);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf, compression);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
