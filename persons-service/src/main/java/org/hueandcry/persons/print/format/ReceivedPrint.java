package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintTemplate;

/** Stand-in. */
public record ReceivedPrint(
        FingerPosition position,
        Impression impression,
        PrintFormat format,
        byte[] original,
        int width,
        int height,
        int dpi,
        PrintQuality quality,
        FingerprintTemplate template) {}
