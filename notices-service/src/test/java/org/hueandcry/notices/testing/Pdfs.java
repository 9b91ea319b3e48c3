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
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

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
                compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    public static byte[] thatStartsAProgram() {
        return made(
                1,
                CompressParameters.DEFAULT_COMPRESSION,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
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
