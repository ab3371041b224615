package org.lemmata.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What keeps PyTorch's own interface, its pointers and its random numbers in their place. */
class EngineRulesTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lemmata.engine");

  @Test
  void onlyTheFacadeKnowsPyTorch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lemmata.engine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bytedeco..")
        .check(ENGINE);
  }

  @Test
  void noTensorLiesOverMemoryOfJava() {
    noClasses()
        .should()
        .callMethodWhere(target(nameMatching("from_blob|createBuffer|createIndexer|for_blob")))
        .check(ENGINE);
  }

  @Test
  void onlyTheCopiesTouchPointers() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Copies.class.getName())
        .should()
        .callMethodWhere(target(nameMatching(".*data_ptr.*")))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(".*\\.(Float|Double|Long|Int|Byte|Short|Bool)Pointer")
        .check(ENGINE);
    classes()
        .that()
        .haveFullyQualifiedName(Copies.class.getName())
        .should()
        .callMethodWhere(target(nameMatching("data_ptr_float")))
        .check(ENGINE);
  }

  @Test
  void randomNumbersAreOurOwn() {
    noClasses()
        .should()
        .callMethodWhere(
            target(
                nameMatching(
                    "rand(n|int|perm|_like)?.*|normal_?|uniform_|bernoulli.*|multinomial|dropout.*|poisson"
                        + "|manual_seed|exponential_|random_|log_normal_")))
        .check(ENGINE);
  }
}
