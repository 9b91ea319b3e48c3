package org.hueandcry.kit.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each rule is seen to fail, and the kit itself keeps those that concern it. */
@Tag("architecture")
class ArchitectureRulesTest {

    private static final String WRONG = "org.hueandcry.kit.testing.wrong";

    @Test
    void each_rule_fails_on_its_counter_example() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
        for (ArchRule rule : ArchitectureRules.of(WRONG)) {
            assertThrows(AssertionError.class, () -> rule.check(wrong), rule.getDescription());
        }
    }

    @Test
    void nothing_is_open_to_all_outside_the_feature_for_it() {
        String two = WRONG + ".two";
        JavaClasses wrong = new ClassFileImporter().importPackages(two);
        assertThrows(
                AssertionError.class,
                () -> ArchitectureRules.everyResourceMethodHasARole(two).check(wrong));
    }

    @Test
    void each_rule_fails_on_a_package_that_does_not_exist() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
        for (ArchRule rule : ArchitectureRules.of("org.hueandcry.nowhere")) {
            assertThrows(AssertionError.class, () -> rule.check(wrong), rule.getDescription());
        }
    }

    @Test
    void the_kit_has_no_cycles_and_knows_no_service() {
        JavaClasses kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hueandcry.kit");
        ArchitectureRules.of("org.hueandcry.kit").forEach(rule -> rule.check(kit));
        assertTrue(kit.size() > 10);
    }
}
