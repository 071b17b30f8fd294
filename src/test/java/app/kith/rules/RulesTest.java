package app.kith.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Sources;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The rules of the house. ArchUnit fails a rule that matches no class; the others count what they looked at. */
class RulesTest {

    private static final Path JAVA = Path.of("src/main/java");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/app/kith/jte/"))
            .importPackages("app.kith");

    @Test
    void controllersArePackagePrivate() {
        classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(HOUSE);
    }

    @Test
    void controllersHoldNoSql() {
        noClasses().that().areAnnotatedWith(Controller.class).should().dependOnClassesThat().areAssignableTo(JdbcClient.class).check(HOUSE);
    }

    /** A stream of rows holds its connection until somebody closes it; a list is closed when it is made. */
    @Test
    void rowsAreReadAsLists() {
        noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(HOUSE);
    }

    @Test
    void nothingIsNamedAfterAMechanism() {
        assertThat(HOUSE).hasSizeGreaterThan(50);
        assertThat(HOUSE).extracting(JavaClass::getSimpleName)
                .noneMatch(name -> name.matches(".*(Service|Manager|Impl|Util|Utils|Helper|DTO|Dto)"));
    }

    @Test
    void whatHoldsSqlIsAPlural() {
        var holders = HOUSE.stream()
                .filter(type -> type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class)))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(holders).contains("Accounts", "Members", "Drafts");
        assertThat(holders).allMatch(name -> name.endsWith("s") || List.of("Postbox", "VocabularyPlanting").contains(name));
    }

    @Test
    void formsAreRecords() {
        classes().that().haveSimpleNameEndingWith("Form").should().beRecords().check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingInItIsNull() throws IOException {
        try (Stream<Path> folders = Files.walk(JAVA.resolve("app/kith")).filter(Files::isDirectory)) {
            var rooms = folders.filter(RulesTest::holdsJava).toList();
            assertThat(rooms).hasSizeGreaterThan(10).allSatisfy(room ->
                    assertThat(Files.readString(room.resolve("package-info.java"))).contains("/**", "@NullMarked"));
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyPublicTypeSaysWhatItIsFor() throws IOException {
        var silent = sources().filter(file -> {
            String text = Sources.read(file);
            var declaration = Pattern.compile("(?m)^public .*(class|record|interface|enum) ").matcher(text);
            return declaration.find() && !text.substring(0, declaration.start()).contains("/**");
        }).toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void aFileIsReadInOneSitting() throws IOException {
        var lengths = sources().mapToLong(file -> Sources.read(file).lines().count()).summaryStatistics();
        assertThat(lengths.getCount()).isGreaterThan(50);
        assertThat(lengths.getMax()).isLessThan(250);
        assertThat(lengths.getAverage()).isLessThan(75);
    }

    /** %d has Arabic digits where the machine speaks Arabic, and a Turkish one has two letters I. */
    @Test
    void theLanguageOfTheMachineChangesNothing() throws IOException {
        var local = Pattern.compile("%[-#+0,(]*\\d*(\\.\\d+)?[dfegtT]\\b[^;]*?\\.formatted\\(");
        assertThat("\"port %d\".formatted(port);").containsPattern(local);
        assertThat(sources().filter(file -> local.matcher(Sources.read(file)).find())).isEmpty();
        noClasses().should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(String.class, "format", String.class, Object[].class).check(HOUSE);
    }

    @Test
    void mutableStaticStateIsNowhere() {
        var mutable = HOUSE.stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getName().startsWith("$"))
                .toList();
        assertThat(mutable).isEmpty();
    }

    /**
     * Nodes' clocks are minutes apart, so whatever expires, is counted or is due goes by the database's. Those that ask their own compare it
     * with that, measure how long something takes here, name a moment to people, or look at files; none of them ends what somebody holds.
     */
    @Test
    void whatExpiresGoesByTheClockOfTheDatabase() {
        var askTheirOwn = Set.of(
                "Ids", "Envelope", "Progress", "Showcase", "DeletionTask", "InternationalizedEmail", "OutsideDatabase", "SitemapParts",
                "TaskClock", "DatabaseConfiguration", "Telling", "Settling", "Outbox", "FolderStore");
        var asking = HOUSE.stream().filter(RulesTest::asksTheClock).map(RulesTest::outermost).collect(Collectors.toSet());
        assertThat(asking).contains("Ids", "TaskClock").isSubsetOf(askTheirOwn);
    }

    private static boolean asksTheClock(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream().anyMatch(access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                    || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                    || owner.equals("java.util.Date") && name.equals("<init>") && access.getTarget().getRawParameterTypes().isEmpty();
        });
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(RulesTest::outermost).orElse(type.getSimpleName());
    }

    /** Who asks in their own words forgets somebody, and a list and its count part. */
    @Test
    void whoIsAboutToLeaveIsSaidInOnePlace() throws IOException {
        var saying = sources().filter(file -> Sources.read(file).contains("leaving_at")).map(file -> JAVA.resolve("app/kith").relativize(file).toString()).toList();
        assertThat(saying).containsExactlyInAnyOrder("account/Leaving.java", "leaving/Departures.java", "leaving/export/Holdings.java");
    }

    private static Stream<Path> sources() throws IOException {
        return Sources.files(JAVA, ".java").stream();
    }
}
