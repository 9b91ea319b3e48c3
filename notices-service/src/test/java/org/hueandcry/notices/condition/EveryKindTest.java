package org.hueandcry.notices.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.content.PurpleNotice;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.hueandcry.notices.testing.KnownWork;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.check;
import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.black;
import static org.hueandcry.notices.testing.Drafted.blue;
import static org.hueandcry.notices.testing.Drafted.green;
import static org.hueandcry.notices.testing.Drafted.orange;
import static org.hueandcry.notices.testing.Drafted.purple;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.silver;
import static org.hueandcry.notices.testing.Drafted.stolen;
import static org.hueandcry.notices.testing.Drafted.unSpecial;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for the conditions of each kind alike. */
class EveryKindTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Known NAMED = Known.well();
    private static final Known BODY = Known.by(Fact.FINGERPRINTS);
    private static final KnownWork WORK =
            KnownWork.by(KnownWork.Fact.OBJECT_TYPE, KnownWork.Fact.TITLE, KnownWork.Fact.MAKER);
    private static final Map<String, ?> ALL_THE_WORLD = Map.of();
    private static final Map<String, ?> NOT_ALL_THE_WORLD = Map.of("restrictedFrom", List.of("BR"));

    /** A notice, what is known of its subject, and what its check finds missing. */
    private record Case(Drafted draft, Subject subject, String... missing) {}

    private static final Map<Colour, List<Case>> CASES = Map.of(
            Colour.RED,
            List.of(
                    new Case(red(SOMEBODY), NAMED),
                    new Case(red(SOMEBODY), Known.erased(), "RED_SUBJECT /subject"),
                    new Case(red(SOMEBODY).without("/caseTypes"), NAMED, "RED_SERIOUS_CRIME /caseTypes"),
                    new Case(
                            red(SOMEBODY).with("excludedClasses", List.of("FAMILY_OR_PRIVATE_MATTER")),
                            NAMED,
                            "RED_NOT_EXCLUDED /excludedClasses"),
                    new Case(
                            red(SOMEBODY).with("warrants", List.of(warrant("maximumPenaltyMonths", 23))),
                            NAMED,
                            "RED_PENALTY /warrants/0/maximumPenaltyMonths"),
                    new Case(red(SOMEBODY), Known.by(), "RED_IDENTITY /subject"),
                    new Case(red(SOMEBODY).without("/facts/place"), NAMED, "RED_FACTS /facts/place"),
                    new Case(redWithout("charge"), NAMED, "RED_CHARGE /warrants/0/charge"),
                    new Case(redWithout("law"), NAMED, "RED_LAW /warrants/0/law"),
                    new Case(
                            red(SOMEBODY).with("warrants", List.of(sentence())),
                            NAMED,
                            "RED_PENALTY_STATED /warrants/0/maximumPenaltyMonths"),
                    new Case(
                            red(SOMEBODY).with("warrants", List.of(moreRemainingThanImposed())),
                            NAMED,
                            "RED_REMAINDER /warrants/0/remainingMonths"),
                    new Case(redWithout("reference"), NAMED, "RED_WARRANT /warrants/0/reference"),
                    new Case(redWithout("issuedOn"), NAMED, "RED_WARRANT_DATE /warrants/0/issuedOn"),
                    new Case(redWithout("authority"), NAMED, "RED_COMPETENT_AUTHORITY /warrants/0/authority"),
                    new Case(redWithout("country"), NAMED, "RED_AUTHORITY_COUNTRY /warrants/0/country"),
                    new Case(
                            red(SOMEBODY).with("extraditionWillBeSought", false),
                            NAMED,
                            "RED_EXTRADITION /extraditionWillBeSought"),
                    new Case(
                            red(SOMEBODY).forThePublic().with("visibility", NOT_ALL_THE_WORLD),
                            NAMED,
                            "RED_PUBLIC_EXTRACT /publicExtract"),
                    new Case(red(SOMEBODY).forThePublic(), NAMED.butRestricted(), "RED_PUBLIC_EXTRACT /publicExtract")),
            Colour.BLUE,
            List.of(
                    new Case(blue(SOMEBODY), NAMED),
                    new Case(blue(SOMEBODY), Known.erased(), "BLUE_SUBJECT /subject"),
                    new Case(blue(SOMEBODY).without("/involvement"), NAMED, "BLUE_INVOLVEMENT /involvement"),
                    new Case(
                            blue(SOMEBODY).without("/informationSought"),
                            NAMED,
                            "BLUE_INFORMATION_SOUGHT /informationSought"),
                    new Case(
                            blue(SOMEBODY).with("informationSought", List.of()),
                            NAMED,
                            "BLUE_INFORMATION_SOUGHT /informationSought"),
                    new Case(blue(SOMEBODY).without("/identified"), NAMED, "BLUE_IDENTITY /identified"),
                    new Case(blue(SOMEBODY), Known.by(), "BLUE_IDENTITY /subject"),
                    new Case(blue(SOMEBODY).without("/caseTypes"), NAMED, "BLUE_CASE_TYPE /caseTypes"),
                    new Case(blue(SOMEBODY).without("/facts"), NAMED, "BLUE_FACTS /facts"),
                    new Case(blue(SOMEBODY).without("/facts/summary"), NAMED, "BLUE_FACTS /facts/summary"),
                    new Case(blue(SOMEBODY).without("/facts/date"), NAMED, "BLUE_FACTS /facts/date"),
                    new Case(blue(SOMEBODY).without("/facts/place"), NAMED, "BLUE_FACTS /facts/place")),
            Colour.GREEN,
            List.of(
                    new Case(green(SOMEBODY), NAMED),
                    new Case(green(SOMEBODY), Known.erased(), "GREEN_SUBJECT /subject"),
                    new Case(green(SOMEBODY).without("/assessedBy"), NAMED, "GREEN_ASSESSED /assessedBy"),
                    new Case(green(SOMEBODY).without("/assessedOn"), NAMED, "GREEN_ASSESSED /assessedOn"),
                    new Case(green(SOMEBODY).without("/ground"), NAMED, "GREEN_GROUND /ground"),
                    new Case(green(SOMEBODY).with("assessment", " "), NAMED, "GREEN_ASSESSMENT /assessment"),
                    new Case(green(SOMEBODY).without("/caseTypes"), NAMED, "GREEN_CASE_TYPE /caseTypes"),
                    new Case(green(SOMEBODY).without("/facts/date"), NAMED, "GREEN_FACTS /facts/date"),
                    new Case(
                            green(SOMEBODY),
                            Known.by(Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX),
                            "GREEN_IDENTITY /subject")),
            Colour.YELLOW,
            List.of(
                    new Case(yellow(SOMEBODY), NAMED),
                    new Case(yellow(SOMEBODY), Known.erased(), "YELLOW_SUBJECT /subject"),
                    new Case(
                            yellow(SOMEBODY).without("/policeReport/reference"),
                            NAMED,
                            "YELLOW_POLICE_REPORT /policeReport/reference"),
                    new Case(yellow(SOMEBODY).without("/situation"), NAMED, "YELLOW_UNKNOWN /situation"),
                    new Case(yellow(SOMEBODY).without("/subjectIsMinor"), NAMED, "YELLOW_PRIVACY /privacyLawPermits"),
                    new Case(yellow(SOMEBODY), Known.by(), "YELLOW_IDENTITY /subject"),
                    new Case(
                            yellow(SOMEBODY).forThePublic().with("visibility", NOT_ALL_THE_WORLD),
                            NAMED,
                            "YELLOW_PUBLIC_EXTRACT /publicExtract")),
            Colour.BLACK,
            List.of(
                    new Case(black(SOMEBODY), BODY),
                    new Case(black(SOMEBODY), BODY.butErased(), "BLACK_SUBJECT /subject"),
                    new Case(black(SOMEBODY).without("/policeReport"), BODY, "BLACK_POLICE_REPORT /policeReport"),
                    new Case(
                            black(SOMEBODY).without("/policeReport/reference"),
                            BODY,
                            "BLACK_POLICE_REPORT /policeReport/reference"),
                    new Case(
                            black(SOMEBODY).without("/policeReport/recordedOn"),
                            BODY,
                            "BLACK_POLICE_REPORT /policeReport/recordedOn"),
                    new Case(
                            black(SOMEBODY).without("/identityUnknown"), BODY, "BLACK_NOT_IDENTIFIED /identityUnknown"),
                    new Case(
                            black(SOMEBODY).with("identityUnknown", false),
                            BODY,
                            "BLACK_NOT_IDENTIFIED /identityUnknown"),
                    new Case(black(SOMEBODY).without("/discovery"), BODY, "BLACK_DISCOVERY /discovery"),
                    new Case(black(SOMEBODY).without("/discovery/date"), BODY, "BLACK_DISCOVERY /discovery/date"),
                    new Case(black(SOMEBODY).without("/discovery/place"), BODY, "BLACK_DISCOVERY /discovery/place"),
                    new Case(black(SOMEBODY).without("/discovery/country"), BODY, "BLACK_DISCOVERY /discovery/country"),
                    new Case(black(SOMEBODY), NAMED, "BLACK_IDENTIFIERS /subject")),
            Colour.PURPLE,
            List.of(
                    new Case(purple(), null),
                    new Case(purple().without("/modusOperandi"), null, "PURPLE_METHOD_OR_OBJECT /modusOperandi"),
                    new Case(
                            purple().without("/modusOperandi/title"),
                            null,
                            "PURPLE_METHOD_OR_OBJECT /modusOperandi/title"),
                    new Case(
                            purple().without("/modusOperandi/description"),
                            null,
                            "PURPLE_METHOD_OR_OBJECT /modusOperandi/description"),
                    new Case(purple().without("/caseTypes"), null, "PURPLE_CASE_TYPE /caseTypes")),
            Colour.ORANGE,
            List.of(
                    new Case(orange(), null),
                    new Case(orange(Map.of("personId", SOMEBODY)), Known.erased(), "ORANGE_SUBJECT /subject"),
                    new Case(orange().without("/threat/description"), null, "ORANGE_THREAT /threat/description"),
                    new Case(
                            orange().without("/threat/seriousAndImminent"),
                            null,
                            "ORANGE_IMMINENT /threat/seriousAndImminent"),
                    new Case(orange().without("/threat"), null, "ORANGE_THREAT /threat", "ORANGE_IMMINENT /threat"),
                    new Case(orange().without("/subject/event/title"), null, "ORANGE_IDENTIFIED /subject/event/title"),
                    new Case(orange().without("/advice"), null, "ORANGE_ADVICE /advice")),
            Colour.STOLEN_ART,
            List.of(
                    new Case(stolen(SOMEBODY), WORK),
                    new Case(stolen(SOMEBODY), KnownWork.erased(), "STOLEN_ART_SUBJECT /subject"),
                    new Case(stolen(SOMEBODY), KnownWork.unreported(), "STOLEN_ART_REPORTED /subject"),
                    new Case(stolen(SOMEBODY), KnownWork.now("RECOVERED"), "STOLEN_ART_MISSING /subject"),
                    new Case(stolen(SOMEBODY), KnownWork.by(), "STOLEN_ART_IDENTIFIABLE /subject")),
            Colour.UN_SPECIAL,
            List.of(
                    new Case(unSpecial(SOMEBODY), NAMED),
                    new Case(unSpecial(SOMEBODY).with("visibility", ALL_THE_WORLD), NAMED),
                    new Case(unSpecial(SOMEBODY), Known.erased(), "UN_SPECIAL_SUBJECT /subject"),
                    new Case(unSpecial(SOMEBODY).without("/unReference"), NAMED, "UN_SPECIAL_REFERENCE /unReference"),
                    new Case(
                            unSpecial(SOMEBODY).without("/unResolution"), NAMED, "UN_SPECIAL_RESOLUTION /unResolution"),
                    new Case(unSpecial(SOMEBODY).without("/measures"), NAMED, "UN_SPECIAL_MEASURES /measures"),
                    new Case(unSpecial(SOMEBODY).without("/summary"), NAMED, "UN_SPECIAL_SUMMARY /summary"),
                    new Case(unSpecial(SOMEBODY), Known.by(Fact.ALIAS), "UN_SPECIAL_IDENTIFIED /subject"),
                    new Case(
                            unSpecial(SOMEBODY).with("visibility", NOT_ALL_THE_WORLD),
                            NAMED,
                            "UN_SPECIAL_PUBLIC /visibility"),
                    new Case(unSpecial(SOMEBODY), NAMED.butRestricted(), "UN_SPECIAL_PUBLIC /visibility")),
            Colour.SILVER,
            List.of(
                    new Case(silver(), null),
                    new Case(silver().without("/subject/asset/type"), null, "SILVER_IDENTIFIABLE /subject/asset/type"),
                    new Case(
                            silver().without("/subject/asset/description"),
                            null,
                            "SILVER_IDENTIFIABLE /subject/asset/description"),
                    new Case(
                            silver().without("/subject/asset/identifier"),
                            null,
                            "SILVER_IDENTIFIABLE /subject/asset/identifier"),
                    new Case(silver().without("/proceedings"), null, "SILVER_PROCEEDINGS /proceedings"),
                    new Case(
                            silver().without("/proceedings/reference"),
                            null,
                            "SILVER_PROCEEDINGS /proceedings/reference"),
                    new Case(
                            silver().without("/proceedings/authority"),
                            null,
                            "SILVER_PROCEEDINGS /proceedings/authority"),
                    new Case(silver().without("/proceedings/country"), null, "SILVER_PROCEEDINGS /proceedings/country"),
                    new Case(silver().without("/caseTypes"), null, "SILVER_CASE_TYPE /caseTypes"),
                    new Case(
                            silver().without("/informationSought"),
                            null,
                            "SILVER_INFORMATION_SOUGHT /informationSought"),
                    new Case(silver().without("/facts"), null, "SILVER_FACTS /facts"),
                    new Case(silver().without("/visibility"), null, "SILVER_LIMITED /visibility/visibleTo"),
                    new Case(
                            silver().with("visibility", NOT_ALL_THE_WORLD),
                            null,
                            "SILVER_LIMITED /visibility/visibleTo"),
                    new Case(
                            silver().with("visibility", Map.of("visibleTo", List.of())),
                            null,
                            "SILVER_LIMITED /visibility/visibleTo")));

    @Test
    void each_condition_of_each_kind_is_unmet_alone_under_its_own_id_and_pointer() {
        for (Colour colour : Colour.values()) {
            Set<String> seen = new TreeSet<>();
            for (Case each : CASES.get(colour)) {
                assertEquals(
                        List.of(each.missing()),
                        unmet(each.draft(), each.subject()),
                        () -> each.draft().body().toString());
                assertEquals(
                        each.missing().length == 0,
                        check(each.draft(), each.subject()).publishable());
                Arrays.stream(each.missing())
                        .map(missing -> missing.split(" ")[0])
                        .forEach(seen::add);
            }
            assertEquals(
                    all(colour).stream().map(Condition::id).collect(Collectors.toCollection(TreeSet::new)),
                    seen,
                    "every condition of " + colour + " has been seen unmet");
        }
    }

    @Test
    void a_check_answers_every_condition_of_the_kind_in_its_order() {
        for (Colour colour : Colour.values()) {
            for (Case each : CASES.get(colour)) {
                assertEquals(
                        all(colour).stream().map(Condition::id).toList(),
                        check(each.draft(), each.subject()).conditions().stream()
                                .map(Verdict::id)
                                .toList());
            }
        }
    }

    @Test
    void a_condition_that_is_added_to_its_list_is_answered_with_the_others() {
        Condition<PurpleNotice> madeUp = new Condition<>(
                "PURPLE_MADE_UP", "92", new Text("en", "fr", "es", "ar"), judged -> Optional.of("/facts"));
        List<Condition<PurpleNotice>> longer = new ArrayList<>(PurpleConditions.ALL);
        longer.add(madeUp);
        CheckView view =
                Check.of(longer, (PurpleNotice) Judging.request(purple()), null).in(Language.FR);
        assertFalse(view.publishable());
        assertEquals(longer.size(), view.conditions().size());
        assertEquals(
                new ConditionView("PURPLE_MADE_UP", "92", false, "fr", "/facts"),
                view.conditions().get(longer.size() - 1));
    }

    @Test
    void every_condition_that_is_written_is_in_the_list_of_its_kind() throws IllegalAccessException {
        for (Colour colour : Colour.values()) {
            Set<Object> written = new HashSet<>();
            for (var field : conditionsOf(colour).getDeclaredFields()) {
                if (field.getType() == Condition.class) {
                    written.add(field.get(null));
                }
            }
            assertEquals(written, new HashSet<Object>(all(colour)), colour.name());
            assertEquals(written.size(), all(colour).size(), colour + " lists a condition twice");
        }
    }

    @Test
    void every_condition_has_an_id_of_its_kind_an_article_and_a_text_in_each_language() {
        Set<String> ids = new HashSet<>();
        for (Colour colour : Colour.values()) {
            for (Condition<?> condition : all(colour)) {
                assertTrue(condition.id().startsWith(colour + "_"), condition.id());
                assertTrue(ids.add(condition.id()), condition.id() + " stands twice");
                assertFalse(condition.article().isBlank(), condition.id());
                Set<String> texts = new HashSet<>();
                for (Language language : Language.values()) {
                    String text = condition.text().in(language);
                    assertFalse(text.isBlank(), condition.id() + " in " + language);
                    assertTrue(texts.add(text), condition.id() + " says the same in two languages: " + text);
                    assertEquals(
                            language == Language.AR,
                            text.codePoints()
                                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC),
                            condition.id() + " in " + language);
                    assertTrue(text.endsWith("."), condition.id() + " in " + language);
                }
            }
        }
    }

    @Test
    void a_restriction_takes_away_no_data_and_what_is_missing_does() {
        assertTrue(check(unSpecial(SOMEBODY), NAMED.butRestricted()).dataComplete());
        assertTrue(check(red(SOMEBODY).forThePublic(), NAMED.butRestricted()).dataComplete());
        assertFalse(check(unSpecial(SOMEBODY), Known.by()).dataComplete());
    }

    private static Drafted redWithout(String field) {
        return red(SOMEBODY).with("warrants", List.of(warrant(field, null)));
    }

    private static Map<String, Object> warrant(String field, Object value) {
        Map<String, Object> warrant = Drafted.warrant();
        warrant.put(field, value);
        return warrant;
    }

    /** Grave enough, and what remains of it is not said. */
    private static Map<String, Object> moreRemainingThanImposed() {
        Map<String, Object> sentence = sentence();
        sentence.put("remainingMonths", 1_200);
        return sentence;
    }

    private static Map<String, Object> sentence() {
        Map<String, Object> warrant = warrant("maximumPenaltyMonths", null);
        warrant.put("sentenceMonths", 12);
        return warrant;
    }

    private static List<Condition<?>> all(Colour colour) {
        try {
            var list = conditionsOf(colour).getDeclaredField("ALL");
            return ((List<?>) list.get(null))
                    .stream().<Condition<?>>map(Condition.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> conditionsOf(Colour colour) {
        String kind = Arrays.stream(colour.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        try {
            return Class.forName(EveryKindTest.class.getPackageName() + "." + kind + "Conditions");
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No conditions are written for " + colour, e);
        }
    }
}
