package org.hueandcry.load;

import java.util.List;

/** The limit of an import: the rows that it left behind, by COPY into empty tables with the same columns and indexes. */
final class BareCopy {

    private BareCopy() {}

    /** @return the seconds that COPY takes for all tables, one after another */
    static double seconds(Bench bench, List<String> tables) {
        String folder = bench.folder().resolve("copied").toAbsolutePath().toString();
        bench.execute("drop schema if exists bare cascade");
        bench.execute("create schema bare");
        for (String table : tables) {
            bench.execute("copy " + table + " to '" + folder + "-" + table + "'");
            bench.execute("create table bare." + table + " (like public." + table + " including all)");
        }
        bench.execute("checkpoint");
        long begun = System.nanoTime();
        for (String table : tables) {
            bench.execute("copy bare." + table + " from '" + folder + "-" + table + "'");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        bench.execute("drop schema bare cascade");
        return seconds;
    }
}
