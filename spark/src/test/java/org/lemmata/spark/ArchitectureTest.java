package org.lemmata.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.lemmata.cli.cluster.SparkHome;

/** The module among the others, and the Spark that it is built for. */
class ArchitectureTest {

  @Test
  void itKnowsTheVocabularyOnly() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.lemmata..")
                .and(
                    resideOutsideOfPackages(
                        "org.lemmata.spark..", "org.lemmata.study..", "org.lemmata.linalg..")))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lemmata.spark"));
  }

  @Test
  void whatIsFetchedIsWhatTheTestsRunWith() {
    String core = "/spark-core_2.13-" + SparkHome.version() + ".jar";
    assertTrue(LoopbackCluster.classPath().contains(core), core);
    SparkHome.listed()
        .forEach(
            jar ->
                assertTrue(
                    LoopbackCluster.classPath().contains("/" + jar.name() + "-"), jar::toString));
  }
}
