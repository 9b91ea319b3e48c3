package org.hueandcry.kit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.List;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house that a machine can hold. Each fails on an empty set, and has a counter-example it is seen to fail on. */
public final class ArchitectureRules {

    private static final String NOTHING_SAYING =
            ".*(Impl|Util|Utils|Helper|Manager|Processor|Base|Abstract|Dto|Controller)";

    private ArchitectureRules() {}

    /** @param root the package of one service, for example {@code org.hueandcry.persons} */
    public static List<ArchRule> of(String root) {
        return List.of(
                noCyclesBetweenFeatures(root),
                noOtherService(root),
                namesSaySomething(root),
                everyResourceMethodHasARole(root));
    }

    /** The same for the gateway, whose ways in are no resources. */
    public static List<ArchRule> ofWhatHasNoResources(String root) {
        return List.of(noCyclesBetweenFeatures(root), noOtherService(root), namesSaySomething(root));
    }

    static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule noOtherService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("belong to another service") {
                    @Override
                    public boolean test(JavaClass other) {
                        String name = other.getPackageName() + ".";
                        return name.startsWith("org.hueandcry.")
                                && !name.startsWith("org.hueandcry.kit.")
                                && !name.startsWith(root + ".");
                    }
                });
    }

    static ArchRule everyResourceMethodHasARole(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                // an interface describes what another service answers
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .and(new DescribedPredicate<JavaMethod>("answer an HTTP method") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
                    }
                })
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould(beOpenToAllWhereNoCaseDataAre());
    }

    /** Without login only what stands in a feature of its own, which reads only what is public. */
    private static ArchCondition<JavaMethod> beOpenToAllWhereNoCaseDataAre() {
        return new ArchCondition<>("be annotated with @PermitAll in a package publicapi") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.isAnnotatedWith(PermitAll.class)
                        && method.getOwner().getPackageName().endsWith(".publicapi");
                events.add(new SimpleConditionEvent(
                        method, open, method.getFullName() + (open ? " is" : " is not") + " open to all in publicapi"));
            }
        };
    }

    static ArchRule namesSaySomething(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(NOTHING_SAYING)
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameStartingWith("Base");
    }
}
