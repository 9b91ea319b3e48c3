package org.hueandcry.persons.print.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Where a fingertip is in an image of several, in its pixels.
 *
 * @param right the first column that is not part of it
 * @param bottom the first row that is not part of it
 */
record Segment(FingerPosition position, int left, int top, int right, int bottom) {

    private static final double WINDOWS_A_MILLIMETRE = RidgeMap.PIXELS_A_MILLIMETRE / RidgeMap.STEP;
    private static final double LEAST_AREA = 30;
    private static final double NARROWEST = 7;
    private static final double WIDEST = 27;
    private static final double TALLEST = 28;

    boolean liesWithin(int width, int height) {
        return left >= 0 && top >= 0 && left < right && top < bottom && right <= width && bottom <= height;
    }

    GrayImage of(GrayImage image) {
        return image.cut(left, top, right, bottom);
    }

    /**
     * The fingertips of an image of several fingers, where they are plain to see: as many separate patches of ridges beside each other as the
     * position has fingers. What lies below another patch is a further joint, what is cut off by the side is a neighbour's. Where there are
     * more or fewer, which is which can't be told, and there are none.
     */
    static List<Segment> found(FingerPosition position, RidgeMap ridges, GrayImage image, int dpi) {
        List<Patch> tips = new ArrayList<>();
        List<Patch> patches = new ArrayList<>(Patch.of(ridges));
        patches.removeIf(patch -> patch.windows() < LEAST_AREA * WINDOWS_A_MILLIMETRE * WINDOWS_A_MILLIMETRE
                || patch.isCutOffBySide(ridges.columns()));
        patches.sort(Comparator.comparingInt(Patch::top));
        for (Patch patch : patches) {
            if (tips.stream().noneMatch(patch::isBelow)) {
                tips.add(patch);
            }
        }
        List<FingerPosition> fingers = position.fingers();
        if (tips.size() != fingers.size() || !tips.stream().allMatch(Patch::isFinger)) {
            return List.of();
        }
        tips.sort(Comparator.comparingInt(Patch::left));
        List<FingerPosition> fromLeft = new ArrayList<>(fingers);
        if (position == FingerPosition.PLAIN_LEFT_FOUR_FINGERS) {
            Collections.reverse(fromLeft);
        }
        double scale = (double) dpi / Bounds.USUAL_DPI;
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < tips.size(); i++) {
            segments.add(tips.get(i).in(image, scale, fromLeft.get(i)));
        }
        return segments;
    }

    /** A connected part of the windows that show ridges; its ends are part of it. */
    private record Patch(int left, int top, int right, int bottom, int windows) {

        static List<Patch> of(RidgeMap ridges) {
            boolean[] seen = new boolean[ridges.columns() * ridges.rows()];
            List<Patch> patches = new ArrayList<>();
            for (int row = 0; row < ridges.rows(); row++) {
                for (int column = 0; column < ridges.columns(); column++) {
                    if (ridges.hasRidges(column, row) && !seen[row * ridges.columns() + column]) {
                        patches.add(grown(ridges, column, row, seen));
                    }
                }
            }
            return patches;
        }

        private static Patch grown(RidgeMap ridges, int column, int row, boolean[] seen) {
            ArrayDeque<int[]> next = new ArrayDeque<>();
            next.add(new int[] {column, row});
            seen[row * ridges.columns() + column] = true;
            Patch patch = new Patch(column, row, column, row, 0);
            while (!next.isEmpty()) {
                int[] at = next.remove();
                patch = patch.with(at[0], at[1]);
                for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                    int x = at[0] + step[0];
                    int y = at[1] + step[1];
                    boolean inside = x >= 0 && y >= 0 && x < ridges.columns() && y < ridges.rows();
                    if (inside && ridges.hasRidges(x, y) && !seen[y * ridges.columns() + x]) {
                        seen[y * ridges.columns() + x] = true;
                        next.add(new int[] {x, y});
                    }
                }
            }
            return patch;
        }

        private Patch with(int x, int y) {
            return new Patch(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y), windows + 1);
        }

        boolean isCutOffBySide(int columns) {
            return (left == 0 || right == columns - 1) && width() < 10 * WINDOWS_A_MILLIMETRE;
        }

        /** Mostly within the other's columns, and lower than its middle. */
        boolean isBelow(Patch other) {
            int shared = Math.min(right, other.right) - Math.max(left, other.left) + 1;
            return shared * 2 > Math.min(width(), other.width()) && top > (other.top + other.bottom) / 2;
        }

        boolean isFinger() {
            return width() >= NARROWEST * WINDOWS_A_MILLIMETRE && width() <= WIDEST * WINDOWS_A_MILLIMETRE;
        }

        private int width() {
            return right - left + 1;
        }

        /** With a window around, and no longer than a fingertip. */
        Segment in(GrayImage image, double scale, FingerPosition finger) {
            double window = RidgeMap.STEP * scale;
            int last = (int) Math.min(bottom, top + TALLEST * WINDOWS_A_MILLIMETRE);
            return new Segment(
                    finger,
                    Math.max(0, (int) (left * window)),
                    Math.max(0, (int) (top * window)),
                    Math.min(image.width(), (int) ((right + 2) * window)),
                    Math.min(image.height(), (int) ((last + 2) * window)));
        }
    }
}
