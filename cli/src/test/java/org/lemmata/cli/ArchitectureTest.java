package org.lemmata.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lemmata.exercise.Track;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Run;
import org.lemmata.study.param.FromFile;

/** The dependency rules of the house, over every module on the command's class path. */
class ArchitectureTest {

  private static final String[] GROUND = {"org.lemmata.linalg..", "org.lemmata.study.."};
  private static final String[] ENGINES = {
    "org.lemmata.checks..",
    "org.lemmata.figures..",
    "org.lemmata.report..",
    "org.lemmata.exercise",
    "org.lemmata.exercise.grade..",
    "org.lemmata.exercise.child..",
    "org.lemmata.exercise.desk..",
    "org.lemmata.lab..",
    "org.lemmata.cli.."
  };

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lemmata");

  private static final DescribedPredicate<JavaClass> COMPUTING =
      resideInAnyPackage(
              "org.lemmata.linalg..",
              "org.lemmata.engine..",
              "org.lemmata.study.run..",
              "org.hipparchus..")
          .or(assignableTo(Run.class));

  private static final DescribedPredicate<JavaClass> A_VALUE =
      describe(
          "a name, a parameter or a record of a closed form",
          type ->
              type.isEnum()
                  || type.isAssignableTo(FromFile.class)
                  || (type.isRecord()
                      && type.getDirectDependenciesFromSelf().stream()
                          .noneMatch(known -> COMPUTING.test(known.getTargetClass()))));

  /** The package of each registered paper, with what lies below it. */
  private static String[] papers() {
    return Papers.load().all().stream().map(ArchitectureTest::home).toArray(String[]::new);
  }

  private static String home(Paper paper) {
    return paper.getClass().getPackageName() + "..";
  }

  @Test
  void everyModuleIsSeen() {
    assertFalse(papers().length == 0, "no paper is registered");
    for (String part :
        new String[] {
          "linalg",
          "study",
          "checks",
          "figures",
          "report",
          "exercise",
          "lab",
          "engine",
          "sandbox",
          "cli",
          "attention"
        }) {
      assertFalse(
          HOUSE.stream().noneMatch(c -> c.getPackageName().startsWith("org.lemmata." + part)),
          part);
    }
  }

  @Test
  void aNameIsTakenOnce() {
    Map<String, List<String>> homes =
        HOUSE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
    homes.values().removeIf(names -> names.size() == 1);
    assertEquals(Map.of(), homes);
  }

  @Test
  void papersKnowTheGroundFloorAndTheVocabularyOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(papers())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINES)
        .check(HOUSE);
  }

  @Test
  void enginesFindPapersOnlyThroughTheServiceLoader() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(papers())
        .check(HOUSE);
  }

  @Test
  void theVocabularyKnowsOnlyTheGroundFloor() {
    String[] others =
        Stream.concat(Arrays.stream(ENGINES), Arrays.stream(papers())).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(GROUND)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.lemmata.linalg..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.lemmata.study..")
        .check(HOUSE);
  }

  @Test
  void figuresKnowNeitherTheJudgeNorTheReport() {
    noClasses()
        .that()
        .resideInAPackage("org.lemmata.figures..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.lemmata.checks..", "org.lemmata.report..", "org.lemmata.cli..")
        .check(HOUSE);
  }

  @Test
  void theReportKnowsTheJudgeTheFiguresAndTheVocabularyOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.lemmata.report..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.lemmata..")
                .and(
                    resideOutsideOfPackages(
                        "org.lemmata.report..",
                        "org.lemmata.checks..",
                        "org.lemmata.figures..",
                        "org.lemmata.study..",
                        "org.lemmata.linalg..")))
        .check(HOUSE);
  }

  @Test
  void theLabKnowsWhatShowsAndJudgesAndNothingKnowsItButTheCommand() {
    noClasses()
        .that()
        .resideInAPackage("org.lemmata.lab..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.lemmata..")
                .and(
                    resideOutsideOfPackages(
                        "org.lemmata.lab..",
                        "org.lemmata.report..",
                        "org.lemmata.checks..",
                        "org.lemmata.figures..",
                        "org.lemmata.study..",
                        "org.lemmata.linalg..")))
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lemmata.lab..", "org.lemmata.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.lemmata.lab..")
        .check(HOUSE);
  }

  @Test
  void onlyTheSandboxesWorkerKnowsGraalPyAndNothingKnowsTheWorker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lemmata.sandbox.worker")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.graalvm..", "org.lemmata.sandbox.worker..")
        .check(HOUSE);
  }

  @Test
  void nothingOfTheProgramKnowsSpark() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..", "org.lemmata.spark..")
        .check(HOUSE);
  }

  @Test
  void onlyTheEngineKnowsPyTorch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lemmata.engine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bytedeco..")
        .check(HOUSE);
  }

  @Test
  void theEngineKnowsTheGroundFloorOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.lemmata.engine..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.lemmata..")
                .and(
                    resideOutsideOfPackages(
                        "org.lemmata.engine..", "org.lemmata.study..", "org.lemmata.linalg..")))
        .check(HOUSE);
  }

  /** The tracks compare with the papers; nothing but the list of tracks knows the tracks. */
  @Test
  void nothingKnowsATrackOfExercises() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lemmata.exercise.*..")
        .or()
        .resideInAnyPackage(ENGINES)
        .should()
        .dependOnClassesThat()
        .implement(Track.class)
        .orShould()
        .dependOnClassesThat(
            resideInAPackage("org.lemmata.exercise..").and(resideOutsideOfPackages(ENGINES)))
        .check(HOUSE);
  }

  /** A run notes that it was asked for streams; self-tests have no run. */
  @Test
  void randomNumbersComeFromTheRun() {
    noClasses()
        .that()
        .resideInAnyPackage(papers())
        .or()
        .resideInAPackage("org.lemmata.engine..")
        .and()
        .resideOutsideOfPackage("org.lemmata.engine.trial..")
        .should()
        .callMethod(Streams.class, "of", long.class, String.class)
        .check(HOUSE);
  }

  /** A figure is a declaration: to list figures computes and draws nothing. */
  @Test
  void figuresOfPapersComputeNothing() {
    DescribedPredicate<JavaClass> ofPapers = resideInAnyPackage(papers());
    noClasses()
        .that(ofPapers)
        .and()
        .resideInAPackage("..figure..")
        .should()
        .dependOnClassesThat(COMPUTING)
        .orShould()
        .dependOnClassesThat(
            ofPapers
                .and(
                    resideOutsideOfPackages(
                        "..figure..", "..published..", "..study..", "..claim.."))
                .and(not(A_VALUE)))
        .check(HOUSE);
  }

  @Test
  void modulesHaveNoCycles() {
    slices().matching("org.lemmata.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nothingIsCalledUtilsOrManager() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandTouchesTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lemmata.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void publicPapersAreFinal() {
    classes()
        .that()
        .implement(Paper.class)
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(HOUSE);
  }
}
