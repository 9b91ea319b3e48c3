package org.hueandcry.persons.watch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all watches of an authority have told since a place. */
@Schema(name = "WatchMatchFeed", description = "What all watches of your authority have told, oldest first")
record WatchMatchFeed(
        @Schema(required = true) List<WatchMatchView> items,

        @Schema(
                description = "the place of the last item: give it as 'after' to go on from there, now or later",
                examples = "4711",
                required = true)
        String last,

        @Schema(description = "whether there is more already", required = true)
        boolean more) {}
