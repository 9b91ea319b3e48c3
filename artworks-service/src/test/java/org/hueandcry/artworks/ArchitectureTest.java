package org.hueandcry.artworks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hueandcry.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hueandcry.artworks");
        ArchitectureRules.of("org.hueandcry.artworks").forEach(rule -> rule.check(service));
    }
}
