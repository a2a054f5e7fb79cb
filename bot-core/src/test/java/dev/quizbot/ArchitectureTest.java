package dev.quizbot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The arrows between packages, and who may know the time. */
@AnalyzeClasses(packages = "dev.quizbot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DOMAIN = {
    "dev.quizbot.bank..",
    "dev.quizbot.round..",
    "dev.quizbot.score..",
    "dev.quizbot.schedule..",
    "dev.quizbot.card..",
  };
  private static final String[] BELOW_STORE = {
    "dev.quizbot.bank..",
    "dev.quizbot.round..",
    "dev.quizbot.score..",
    "dev.quizbot.schedule..",
    "dev.quizbot.card..",
    "dev.quizbot.quiz..",
  };

  @ArchTest
  static final ArchRule arrowsRunInwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("bank")
          .definedBy("dev.quizbot.bank")
          .layer("round")
          .definedBy("dev.quizbot.round")
          .layer("score")
          .definedBy("dev.quizbot.score")
          .layer("schedule")
          .definedBy("dev.quizbot.schedule")
          .layer("card")
          .definedBy("dev.quizbot.card")
          .layer("quiz")
          .definedBy("dev.quizbot.quiz")
          .layer("store")
          .definedBy("dev.quizbot.store")
          .layer("files")
          .definedBy("dev.quizbot.files")
          .layer("app")
          .definedBy("dev.quizbot.app")
          .layer("terminal")
          .definedBy("dev.quizbot.terminal")
          .whereLayer("round")
          .mayOnlyAccessLayers("bank")
          .whereLayer("score")
          .mayOnlyAccessLayers("bank", "round")
          .whereLayer("schedule")
          .mayOnlyAccessLayers("bank", "round")
          .whereLayer("card")
          .mayOnlyAccessLayers("bank", "round", "score", "schedule")
          .whereLayer("quiz")
          .mayOnlyAccessLayers("bank", "round", "score", "schedule", "card")
          .whereLayer("store")
          .mayOnlyAccessLayers("bank", "round", "score", "schedule", "card", "quiz")
          .whereLayer("files")
          .mayOnlyAccessLayers("bank", "quiz")
          .whereLayer("bank")
          .mayNotAccessAnyLayer()
          .whereLayer("app")
          .mayOnlyBeAccessedByLayers("terminal")
          .whereLayer("terminal")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule theDomainNeedsOnlyTheJdk =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "dev.quizbot.bank..",
              "dev.quizbot.round..",
              "dev.quizbot.score..",
              "dev.quizbot.schedule..",
              "dev.quizbot.card..");

  @ArchTest
  static final ArchRule belowStoreNothingReadsTheClockOrARandomSource =
      noClasses()
          .that()
          .resideInAnyPackage(BELOW_STORE)
          .should()
          .accessTargetWhere(readsClockOrRandomness());

  @ArchTest
  static final ArchRule onlyFilesKnowsYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quizbot.files..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.yaml..", "com.fasterxml..");

  @ArchTest
  static final ArchRule onlyStoreKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quizbot.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..", "com.zaxxer..");

  @ArchTest
  static final ArchRule onlyTheTerminalPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.quizbot.terminal..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);

  private static DescribedPredicate<JavaAccess<?>> readsClockOrRandomness() {
    Set<String> timeless = Set.of("now", "system", "systemUTC", "systemDefaultZone", "tick");
    Set<String> random =
        Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");
    return DescribedPredicate.describe(
        "read the clock or a random source",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          boolean made = name.equals("<init>");
          return (owner.startsWith("java.time.") && timeless.contains(name))
              || (owner.equals("java.util.Date") && made)
              || (owner.equals("java.time.ZoneId") && name.equals("systemDefault"))
              || (owner.equals("java.lang.System")
                  && Set.of("currentTimeMillis", "nanoTime").contains(name))
              || (owner.equals("java.lang.Math") && name.equals("random"))
              || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
              || (owner.equals("java.util.Collections") && name.equals("shuffle"))
              || (owner.equals("java.util.random.RandomGenerator") && name.equals("getDefault"))
              || (random.contains(owner) && (made || name.equals("current")));
        });
  }
}
