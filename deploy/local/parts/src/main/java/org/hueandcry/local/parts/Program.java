package org.hueandcry.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program of its own that runs beside us: what it writes goes to a log file, waiting for it ends when it dies, and stopping it
 * stops what it has started too.
 */
public final class Program implements AutoCloseable {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;
    private static final int LAST_LINES = 20;

    private final String name;
    private final Path log;
    private final Process process;

    private Program(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts Java with the arguments, in the directory of the log file, which is written anew.
     */
    public static Program java(String name, Path log, Map<String, String> environment, List<String> arguments) {
        // Ctrl-C reaches the whole process group at once; whoever started the program decides when it stops, and in
        // which order.
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Program(name, log, builder.start());
        } catch (IOException e) {
            throw new PartFailed(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Returns when it is ready; when it ends before, takes longer or we are interrupted, nothing of it stays behind. */
    public void await(BooleanSupplier ready, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!ready.getAsBoolean()) {
                if (!process.isAlive()) {
                    throw failed(name + " has ended with " + process.exitValue(), log, null);
                }
                if (System.nanoTime() > deadline) {
                    throw failed(name + " was not ready within " + atMost.toSeconds() + " s", log, null);
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            close();
            throw new PartFailed(name + " was interrupted while it started", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Waits for a program that does its work and ends. */
    void awaitEnd(Duration atMost) {
        await(() -> !process.isAlive() && process.exitValue() == 0, atMost);
    }

    /** Asks it to end, and makes it end when it doesn't within half a minute. */
    @Override
    public void close() {
        stop(process.toHandle());
    }

    static void stop(ProcessHandle program) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(program), program.descendants()).toList();
        program.destroy();
        if (!ended(program)) {
            program.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Program::ended);
    }

    private static boolean ended(ProcessHandle program) {
        try {
            program.onExit()
                    .orTimeout(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    .join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    static PartFailed failed(String what, Path log, Throwable cause) {
        return new PartFailed(what + "; the end of " + log + ":\n" + lastLines(log), cause);
    }

    private static String lastLines(Path log) {
        try (Stream<String> lines = new String(Files.readAllBytes(log)).lines()) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
