package app.kith.slug;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ada Lovelace,        ada-lovelace
            Jürgen Groß,         jurgen-gross
            Łukasz Żółć,         lukasz-zolc
            Þórunn Æsa,          thorunn-aesa
            Iğdır Işık,          igdir-isik
            İpek,                ipek
            Nguyễn Thị Hương,    nguyen-thi-huong
            Søren Ørsted,        soren-orsted
            Anaïs d’Œuvre,       anais-doeuvre
            Даша Соловьёва,      dasha-solovyeva
            Женя Щукин,          zhenya-shchukin
            Γιώργος,             giorgos
            李小明,               li-xiao-ming
            さくら,               sakura
            김민준,               gimminjun
            محمد,                mhmd
            שלום,                slwm
            अमृता,               amrta
            සුනිල් පෙරේරා,        sunil-perera
            ሰላም ወልደ,             selam-welde
            Қодир Жәңгір,        qodir-zhangir
            ג׳ורג׳,              gwrg
            """)
    void aNameInAnyScriptBecomesReadable(String name, String slug) {
        assertThat(Slug.of(name)).contains(new Slug(slug));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            អង្គរ សុខា,           អង្គរ-សុខា
            ᓄᓇᕗᑦ,                ᓄᓇᕗᑦ
            ᏣᎳᎩ,                ᏣᎳᎩ
            ꯃꯩꯇꯩꯂꯣꯟ,             ꯃꯩꯇꯩꯂꯣꯟ
            མི་ལ་རས་པ,              མི-ལ-རས-པ
            𞤀𞤣𞤤𞤢𞤥,              𞤢𞤣𞤤𞤢𞤥
            សុខា ១២,              សុខា-12
            Sophea សុខា,          sophea-សុខា
            ၸၢႆးမၢဝ်း,             ၸၢႆးမၢဝ်း
            ڕێبوار,               ڕێبوار
            Əli Əliyev,          əli-əliyev
            Kɔ́fi,                kɔfi
            """)
    void lettersThatNoLatinOnesCanWriteStayAsTheyAre(String name, String slug) {
        assertThat(Slug.of(name)).contains(new Slug(slug));
        assertThat(Slug.read(slug)).contains(new Slug(slug));
        assertThat(Slug.read(slug.toUpperCase(Locale.ROOT))).contains(new Slug(slug));
        assertThat(URLDecoder.decode(Slug.inPath(slug), StandardCharsets.UTF_8)).isEqualTo(slug);
        assertThat(Slug.inPath(slug)).matches("(?:[a-z0-9-]|%[0-9A-F]{2})+");
    }

    @Test
    void inWhicheverFormLettersComeTheyAreReadAsOne() {
        assertThat(Slug.read("\uD804\uDC99\uD804\uDCBA")).as("letter and nukta").isEqualTo(Slug.of("\uD804\uDC9A")).isPresent();
        assertThat(Slug.read("ꮳꮃꭹ")).as("small letters").contains(new Slug("ᏣᎳᎩ"));
        assertThat(Slug.read("ស\u200Bុខា\u2066")).as("nothing to be seen").contains(new Slug("សុខា"));
        assertThat(Slug.of("\u17D2ក \u17D2")).as("marks without a letter").contains(new Slug("ក"));
    }

    @ParameterizedTest
    @CsvSource({"adᎷin, admin", "ꭺda, ada", "ᎪᎠᎪ Lovelace, ada-lovelace", "ɑdɑ, ada", "ᎠᎷ, dm"})
    void aWordOfWhichEveryLetterLooksLatinIsReadSo(String name, String slug) {
        assertThat(Slug.of(name)).contains(new Slug(slug));
    }

    /** A part of a word may be written in Latin letters where the whole could not be. */
    @ParameterizedTest
    @ValueSource(strings = {"ម", "Ꭰ", "𞤀", "ၸ", "ə", "ع", "ᒃ"})
    void howeverASlugIsCutItIsReadAsItself(String last) {
        Set<Slug> slugs = new HashSet<>();
        for (String first : List.of("မ", "Ꮇ", "ع", "a", "𞤀", "ក", "李", "ж")) {
            for (int length : new int[] {45, 52, 53, 54, 58, 59, 60, 61}) {
                Slug whole = Slug.of(first.repeat(length) + last + " " + last + first).orElseThrow();
                slugs.addAll(List.of(whole, whole.withRoom(), whole.numbered(7), whole.withRoom().numbered(123_456)));
            }
        }
        // Many are cut to the same.
        for (Slug slug : slugs) {
            assertThat(slug.value()).hasSizeBetween(1, Slug.LONGEST);
            assertThat(Slug.read(slug.value())).contains(slug);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🎸🎺", "---", "'", "\u200B\u200F", "…!?", "\uD83D"})
    void aNameThatCannotBeReadHasNoSlug(String name) {
        assertThat(Slug.of(name)).isEmpty();
    }

    @Test
    void namesThatLookAlikeMakeTheSameSlug() {
        var lookalikes = Stream.of("Ada", "аdа", "\uFF21da", "𝒜𝒹𝒶", "A\u200Bd\u200Da", "\u202EAda\u202C", "Ada\u200F", "\u2066Ada\u2069", "A\u00ADda", "ÁDA", "A\u0301da");
        assertThat(lookalikes.map(Slug::of).collect(toSet())).containsExactly(Slug.of("ada"));
    }

    @Test
    void anApostropheDoesNotPartAWord() {
        assertThat(Slug.of("Seán O'Neil")).contains(new Slug("sean-oneil"));
        assertThat(Slug.of("Seán O’Neil")).contains(new Slug("sean-oneil"));
    }

    @Test
    void emojiBesideANameAreLeftOut() {
        assertThat(Slug.of("🌻 Rosa 🌻")).contains(new Slug("rosa"));
    }

    @Test
    void aLongNameIsCutBetweenTwoWords() {
        var slug = Slug.of("Wolfeschlegelsteinhausenbergerdorff Maximilian Adalbert von und zu Hohenstein").orElseThrow();
        assertThat(slug.value()).isEqualTo("wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-von");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "李", "ж", "- ", "a ", "\uD83C\uDF39x", "ﷺ", "ស", "ស្ត្រី ", "Ꭰ", "𞤀", "ၸမ"})
    void tenThousandCharactersMakeAShortSlug(String piece) {
        var slug = Slug.of(piece.repeat(10_000 / piece.length()));
        slug.ifPresent(it -> assertThat(it.value()).hasSizeBetween(1, Slug.LONGEST));
    }

    /** The table of all scripts takes long: whatever stands further behind is not looked at, as typed or unfolded. */
    @ParameterizedTest
    @CsvSource({"' ', 1", "🎸, 2", "…, 3", "⁗, 4"})
    void ofALongNameTheFirstTwoHundredAndFortyCharactersAreRead(String nothing, int unfolded) {
        int most = 4 * Slug.LONGEST;
        assertThat(Slug.of(nothing.repeat((most - 4) / unfolded) + "ada")).contains(new Slug("ada"));
        assertThat(Slug.of(nothing.repeat(most / unfolded) + "ada")).isEmpty();
    }

    @Test
    void theSecondOfANameIsNumbered() {
        assertThat(new Slug("ada").numbered(1)).isEqualTo(new Slug("ada"));
        assertThat(new Slug("ada").numbered(2)).isEqualTo(new Slug("ada-2"));
        assertThat(new Slug("a".repeat(60)).numbered(12)).isEqualTo(new Slug("a".repeat(57) + "-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada-lovelace", "Ada-Lovelace", "Ada Lovelace", "-ada_lovelace-", "аda lovelаce", "ada-lovelace\u200B"})
    void howeverASlugIsWrittenInAnAddressItIsRead(String address) {
        assertThat(Slug.read(address)).contains(new Slug("ada-lovelace"));
    }

    @Test
    void whatIsLongerThanASlugIsNotReadAsTheOneThatItBeginsWith() {
        var slug = Slug.of("a".repeat(60)).orElseThrow();
        assertThat(Slug.read(slug + "-2")).isPresent().isNotEqualTo(Optional.of(slug));
        assertThat(Slug.read(slug.value().toUpperCase(Locale.ROOT) + "-2")).isEqualTo(Slug.read(slug + "-2"));
        assertThat(Slug.read(slug + "a".repeat(10))).isEmpty();
        assertThat(Slug.read("🌻")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "Ada", "a b", "ä", "a\n", "ნინო", "សុខា ", "ស--ខ", "ស\u200Bខ", "\u17D2ក", "ꮳꮃꭹ", "សុខា១", "adᎷin"})
    void whatIsNoSlugIsRefused(String text) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twentyAtOnceReadTheSameNamesAlike() throws Exception {
        List<String> names = List.of("Даша", "Γιώργος", "李小明", "さくら", "محمد", "अमृता", "김민준", "שלום");
        Callable<List<?>> reading = () -> names.stream().map(Slug::of).toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var results = threads.invokeAll(nCopies(20, reading));
            assertThat(results).extracting(Future::get).containsOnly(names.stream().map(Slug::of).toList());
        }
    }
}
