package org.hueandcry.notices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hueandcry.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@Tag("architecture")
class ArchitectureTest {

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hueandcry.notices");

    @Test
    void nothing_depends_on_what_everybody_reads_by() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..publicapi..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..publicapi..")
                .check(service);
    }

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        ArchitectureRules.of("org.hueandcry.notices").forEach(rule -> rule.check(service));
    }
}
