package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.topic.TopicName;
import app.kith.topic.TypedName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class VillageTest {

    @Test
    void fortyPeopleLiveThereEachWithAnAddress() {
        assertThat(Village.people()).hasSize(40);
        assertThat(Village.people()).extracting(Villager::email).doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z]+@village\\.example"));
    }

    @Test
    void everybodyHasSomethingToGiveToHopeForAndToTell() {
        assertThat(Village.people()).allSatisfy(villager -> {
            assertThat(villager.skills()).hasSizeGreaterThan(1);
            assertThat(villager.interests()).hasSizeGreaterThan(1);
            assertThat(villager.experience()).isNotEmpty().allSatisfy(deed -> assertThat(deed.span()).isPresent());
            assertThat(Village.people()).filteredOn(other -> other.description().equals(villager.description())).hasSize(1);
            assertThat(villager.introduction().headline()).isPresent();
            assertThat(villager.introduction().place()).isPresent();
            assertThat(villager.introduction().paragraphs()).hasSizeBetween(2, 3);
        });
    }

    @Test
    void everySkillAndInterestCanNameATopic() {
        assertThat(Village.people().stream()
                .flatMap(villager -> Stream.concat(villager.skills().stream(), villager.interests().stream()))
                .map(TypedName::read)).hasOnlyElementsOfType(TopicName.class);
    }

    @Test
    void theirNamesAreWrittenInManyScripts() {
        var scripts = Village.people().stream().flatMapToInt(villager -> villager.firstName().codePoints())
                .filter(Character::isLetter).mapToObj(Character.UnicodeScript::of).distinct();
        assertThat(scripts).contains(Character.UnicodeScript.LATIN, Character.UnicodeScript.HAN,
                Character.UnicodeScript.ARABIC, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.GREEK,
                Character.UnicodeScript.HEBREW, Character.UnicodeScript.DEVANAGARI, Character.UnicodeScript.HANGUL, Character.UnicodeScript.THAI,
                Character.UnicodeScript.GEORGIAN, Character.UnicodeScript.ARMENIAN, Character.UnicodeScript.ETHIOPIC);
    }

    /** Every fifth is drawn; that each of them is a picture to the site, PlantingTest holds. */
    @Test
    void everyPictureIsAJpegOfItsOwnTheSameEveryTime() throws IOException {
        assertThat(Village.people()).extracting(Villager::likeness).doesNotHaveDuplicates();
        List<byte[]> pictures = IntStream.range(0, 8).mapToObj(fifth -> Village.people().get(5 * fifth).picture()).toList();
        assertThat(pictures).extracting(Arrays::hashCode).doesNotHaveDuplicates();
        for (byte[] picture : pictures) {
            assertThat(picture).startsWith(0xFF, 0xD8, 0xFF);
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(image.getWidth()).isEqualTo(Drawing.SIZE);
            assertThat(image.getHeight()).isEqualTo(Drawing.SIZE);
        }
        assertThat(Village.people().getFirst().picture()).isEqualTo(pictures.getFirst());
    }
}
