package org.hueandcry.artworks.artwork;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hueandcry.artworks.particulars.PhotographSide;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.imports.Known;
import org.hueandcry.kit.imports.KnownRecords;
import org.hueandcry.kit.photograph.Darkroom;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/**
 * Adds the photographs of an archive to the works of the caller's authority that their names say, one after another as they arrive, each in
 * transactions of its own: whatever breaks off, what was added stays, and the same picture sent again is kept once.
 */
@ApplicationScoped
class ImportPhotographs {

    private static final int MOST_ERRORS = 1_000;

    private static final String VIEWS = Arrays.stream(PhotographSide.values())
            .map(view -> view.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    /** Folders are part of the number, which may have slashes; what stands behind a ~ tells photographs of one work apart. */
    private static final Pattern NAME = Pattern.compile("(?<number>.+?)(~(?<view>[^~/]*))?\\.[^./]+");

    private final KnownRecords knownRecords;
    private final PhotographArtwork photographArtwork;
    private final Caller caller;

    ImportPhotographs(KnownRecords knownRecords, PhotographArtwork photographArtwork, Caller caller) {
        this.knownRecords = knownRecords;
        this.photographArtwork = photographArtwork;
        this.caller = caller;
    }

    /** @param source that the inventory numbers are of */
    PhotographImportView takeIn(String source, InputStream archive) throws IOException {
        List<PhotographImportView.Error> errors = new ArrayList<>();
        long received = 0;
        long accepted = 0;
        try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || isLeftByASystem(entry.getName())) {
                    continue;
                }
                received++;
                byte[] file = zip.readNBytes(Darkroom.LARGEST_FILE + 1);
                if (file.length > Darkroom.LARGEST_FILE) {
                    // what inflates further is not read on
                    add(errors, entry.getName(), "has more than 10 MB; the archive was not read further");
                    break;
                }
                Optional<String> refused = refusedOrAdded(source, entry.getName(), file);
                if (refused.isPresent()) {
                    add(errors, entry.getName(), refused.get());
                } else {
                    accepted++;
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // damaged, encrypted, or with names that are no UTF-8
            add(errors, null, "The archive cannot be read behind file " + received + ".");
        }
        if (received == 0) {
            throw Problems.invalid(Fault.at("", "is no ZIP archive, or holds no files"));
        }
        return new PhotographImportView(received, accepted, received - accepted, errors);
    }

    private static boolean isLeftByASystem(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static void add(List<PhotographImportView.Error> errors, String file, String detail) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new PhotographImportView.Error(file, detail));
        }
    }

    /** Why it was left out; nothing where the work has it now. */
    private Optional<String> refusedOrAdded(String source, String name, byte[] file) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.of("is not named as <inventory number>.jpg or <inventory number>~<view>.jpg");
        }
        String view = parts.group("view");
        Optional<PhotographSide> side = Arrays.stream(PhotographSide.values())
                .filter(one -> one.name().equals(view == null ? null : view.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (view != null && side.isEmpty() && !view.matches("\\d{1,4}")) {
            return Optional.of("has behind its ~ no number and none of " + VIEWS);
        }
        Optional<UUID> work = knownRecords.find(caller.authority(), new Known(source, parts.group("number")));
        if (work.isEmpty()) {
            return Optional.of("Your authority has no work with this inventory number in this source.");
        }
        try {
            photographArtwork.add(work.get(), file, side.orElse(null));
            return Optional.empty();
        } catch (HttpProblem refused) {
            return Optional.of(Problems.faultsOf(refused).stream()
                    .map(Fault::detail)
                    .findFirst()
                    .orElse(refused.getDetail()));
        }
    }
}
