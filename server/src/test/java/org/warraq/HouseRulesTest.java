package org.warraq;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house (docs/walk.md): which room may know which. */
class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.warraq");

  private static final String[] SERVER = {
    "org.warraq.campaign..", "org.warraq.fetch..", "org.warraq.poll..", "org.warraq.intake..",
    "org.warraq.newsroom..", "org.warraq.media..", "org.warraq.search..", "org.warraq.site..",
    "org.warraq.desk..", "org.warraq.people..", "org.warraq.store..", "org.warraq.cli..",
    "org.warraq.page..", "org.warraq.press..", "org.warraq.discovery..", "org.warraq.metrics..",
    "org.warraq.websub.."
  };

  @Test
  void librariesKnowNothingOfTheServerOfSpringOrOfDatabases() {
    noClasses()
        .that()
        .resideInAnyPackage("org.warraq.language..", "org.warraq.article..", "org.warraq.feed..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SERVER)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
        .check(HOUSE);
  }

  @Test
  void languageStandsAloneAndArticleDoesNotKnowFeeds() {
    noClasses()
        .that()
        .resideInAPackage("org.warraq.language..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.warraq.article..", "org.warraq.feed..", "org.jsoup..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("org.warraq.article..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.warraq.feed..")
        .check(HOUSE);
  }

  @Test
  void theNewsroomIsTheMiddleAndKnowsOnlyStoreAndPeople() {
    knowsOnly("org.warraq.newsroom..", "org.warraq.store..", "org.warraq.people..");
  }

  @Test
  void theGroundFloorKnowsNoOtherRoom() {
    knowsOnly("org.warraq.store..");
    knowsOnly("org.warraq.fetch..");
    knowsOnly("org.warraq.press..");
    knowsOnly("org.warraq.page..");
    knowsOnly("org.warraq.metrics..");
    knowsOnly("org.warraq.people..", "org.warraq.store..");
    knowsOnly("org.warraq.discovery..", "org.warraq.fetch..");
  }

  @Test
  void collectingRoomsCallTowardsTheNewsroomAndShowingRoomsCallBackToIt() {
    knowsOnly("org.warraq.campaign..", "org.warraq.newsroom..", "org.warraq.store..");
    knowsOnly(
        "org.warraq.poll..",
        "org.warraq.campaign..",
        "org.warraq.fetch..",
        "org.warraq.intake..",
        "org.warraq.newsroom..",
        "org.warraq.store..",
        // A poll finds the hub that a feed names, and finds out whether it delivers.
        "org.warraq.websub..");
    knowsOnly(
        "org.warraq.websub..",
        "org.warraq.campaign..",
        "org.warraq.fetch..",
        "org.warraq.intake..",
        "org.warraq.newsroom..",
        "org.warraq.store..");
    knowsOnly(
        "org.warraq.intake..",
        "org.warraq.campaign..",
        "org.warraq.fetch..",
        "org.warraq.media..",
        "org.warraq.newsroom..",
        "org.warraq.store..");
    knowsOnly(
        "org.warraq.media..", "org.warraq.fetch..", "org.warraq.newsroom..", "org.warraq.store..");
    knowsOnly("org.warraq.search..", "org.warraq.newsroom..", "org.warraq.store..");
    knowsOnly(
        "org.warraq.desk..",
        "org.warraq.newsroom..",
        "org.warraq.campaign..",
        "org.warraq.discovery..",
        "org.warraq.intake..",
        "org.warraq.people..",
        "org.warraq.page..",
        "org.warraq.store..",
        "org.warraq.websub..");
    knowsOnly(
        "org.warraq.site..",
        "org.warraq.newsroom..",
        "org.warraq.search..",
        "org.warraq.page..",
        "org.warraq.store..");
  }

  /** That classes of a room use no other room than these; libraries are free to all. */
  private static void knowsOnly(String room, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = room;
    System.arraycopy(others, 0, allowed, 1, others.length);
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(SERVER)
                .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
        .because("a room knows only the rooms that docs/walk.md draws an arrow to")
        .check(HOUSE);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.warraq.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void sqlStandsInClassesNamedStore() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Store")
        .and()
        .resideOutsideOfPackage("org.warraq.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void nothingButFetchGoesToTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.warraq.fetch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.HttpURLConnection")
        .check(HOUSE);
  }

  @Test
  void packagesAreNullMarked() {
    classes()
        .that()
        .resideInAPackage("org.warraq..")
        .and()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(HOUSE);
  }
}
