package org.hueandcry.persons.match;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.person.PersonFilter;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.PersonViews;
import org.hueandcry.persons.person.RetentionSettings;

/** The list of persons, and the search in it by name, over HTTP. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
class PersonSearchResource {

    /** Whoever is not among so many is sought with more than a name. */
    private static final int MOST_RANKED = 1000;

    private static final double LEAST_SCORE = 0.5;

    private final PersonViews views;
    private final MatchPersons matchPersons;
    private final RetentionSettings retention;
    private final Caller caller;
    private final Clock clock;

    PersonSearchResource(
            PersonViews views, MatchPersons matchPersons, RetentionSettings retention, Caller caller, Clock clock) {
        this.views = views;
        this.matchPersons = matchPersons;
        this.retention = retention;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listPersons",
            summary = "List persons, or search them by name",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Only persons that the caller may see: newest first, or with a name, those whose"
                            + " names are most alike first, 1,000 at most. For scores and reasons, and to say more than a name, use"
                            + " POST /api/v1/persons/match.")
    public Page<PersonView> list(
            @QueryParam("name") @Parameter(description = "a name, whole or in part, in any script, spelling and order")
                    String name,
            @QueryParam("kind") PersonKind kind,
            @QueryParam("nationality") @Parameter(description = "a confirmed nationality") String nationality,
            @QueryParam("owner") @Parameter(description = "the authority that recorded the person") String owner,
            @QueryParam("toReview")
                    @Parameter(
                            description =
                                    "true: only records of your authority that come to the end of their term, and are erased unless you extend them; not"
                                            + " with name")
                    Boolean toReview,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, name, kind, nationality, owner, toReview);
        if (name == null) {
            return views.list(filter(kind, nationality, owner, toReview), page);
        }
        if (toReview != null) {
            throw Problems.invalid(Fault.ofParameter("toReview", "cannot be asked for together with name"));
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw Problems.invalid(Fault.ofParameter("name", "has no letters"));
        }
        return ranked(name, kind, nationality, owner, page);
    }

    private PersonFilter filter(PersonKind kind, String nationality, String owner, Boolean toReview) {
        if (!Boolean.TRUE.equals(toReview)) {
            return new PersonFilter(kind, nationality, owner, null);
        }
        if (owner != null && !caller.owns(owner)) {
            throw Problems.invalid(Fault.ofParameter("owner", "must be your own authority where toReview is true"));
        }
        return new PersonFilter(kind, nationality, caller.authority(), retention.askedNow(clock.instant()));
    }

    private Page<PersonView> ranked(String name, PersonKind kind, String nationality, String owner, PageRequest page) {
        QueryByExample query = new QueryByExample(List.of(name), null, null, null, null, null, null);
        Candidates.Narrowing narrowing = new Candidates.Narrowing(
                kind == null ? List.of() : List.of(kind.name()), List.of(), List.of(), nationality, owner);
        Place after = page.after(Place::parse).orElse(Place.BEFORE_ALL);
        List<MatchPersons.Ranked> found = matchPersons.rank(query, narrowing, LEAST_SCORE, MOST_RANKED).stream()
                .filter(ranked -> after.isBefore(ranked))
                .limit(page.limit() + 1L)
                .toList();
        Page<MatchPersons.Ranked> cut =
                page.cut(found, ranked -> Place.of(ranked).toString(), ranked -> ranked);
        Map<UUID, PersonView> shown =
                views.of(cut.items().stream().map(MatchPersons.Ranked::id).toList(), false);
        return new Page<>(
                cut.items().stream()
                        .map(ranked -> shown.get(ranked.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                cut.next());
    }

    /** A place in the ranking. */
    private record Place(double score, UUID id) {

        static final Place BEFORE_ALL = new Place(2, new UUID(0, 0));

        static Place of(MatchPersons.Ranked ranked) {
            return new Place(ranked.score(), ranked.id());
        }

        static Place parse(String text) {
            int space = text.indexOf(' ');
            return new Place(Double.parseDouble(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        }

        boolean isBefore(MatchPersons.Ranked ranked) {
            double other = ranked.score();
            return other < score || other == score && ranked.id().compareTo(id) > 0;
        }

        @Override
        public String toString() {
            return score + " " + id;
        }
    }
}
