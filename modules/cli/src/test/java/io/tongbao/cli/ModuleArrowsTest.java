package io.tongbao.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The arrows between the modules run one way. */
class ModuleArrowsTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tongbao");

    @Test
    void modulesKnowOnlyThoseThatTheyMayUse() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("statistics")
                .definedBy("io.tongbao.statistics..")
                .layer("contracts")
                .definedBy("io.tongbao.contracts..")
                .layer("processor")
                .definedBy("io.tongbao.processor..")
                .layer("store")
                .definedBy("io.tongbao.store..")
                .layer("notifier")
                .definedBy("io.tongbao.notifier..")
                .layer("publisher")
                .definedBy("io.tongbao.publisher..")
                .layer("server")
                .definedBy("io.tongbao.server..")
                .layer("embedded")
                .definedBy("io.tongbao.embedded..")
                .layer("cli")
                .definedBy("io.tongbao.cli..")
                .whereLayer("contracts")
                .mayOnlyAccessLayers("statistics")
                .whereLayer("statistics")
                .mayNotAccessAnyLayer()
                .whereLayer("processor")
                .mayOnlyAccessLayers("statistics", "contracts")
                .whereLayer("store")
                .mayOnlyAccessLayers("statistics", "contracts")
                .whereLayer("notifier")
                .mayOnlyAccessLayers("statistics", "contracts", "store")
                .whereLayer("publisher")
                .mayOnlyAccessLayers("statistics", "contracts")
                .whereLayer("server")
                .mayOnlyAccessLayers("statistics", "contracts", "store", "publisher")
                .whereLayer("embedded")
                .mayNotAccessAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(classes);
    }

    @Test
    void arithmeticNeedsNothingButTheJdk() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.tongbao.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.tongbao.statistics..", "org.jspecify..")
                .check(classes);
    }
}
