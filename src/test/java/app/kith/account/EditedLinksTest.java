package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Links from letters, edited in each of their parts: all are dead alike, and the one that was sent goes on working. */
@KithTest
class EditedLinksTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    private final String email = Newcomers.address();

    @Test
    void toANewPassword() {
        correspondent.confirmed(email);
        String link = Correspondent.link(correspondent.forgets(email));
        assertDead(visitors.arrives(), link);
        assertThat(visitors.arrives().opens(link).form().value("username")).isEqualTo(email);
    }

    @Test
    void toConfirmAnAddress() {
        Visitor member = newcomers.joined("Edda", "Edits", email);
        String link = Correspondent.link(letters.to(email));
        assertDead(member, link);
        member.opens(link).form().enter();
        assertThat(member.opens("/settings/account").text()).contains("Confirmed").doesNotContain("Not confirmed");
    }

    @Test
    void toAnotherAddressAndBack() {
        Visitor member = correspondent.confirmed(email);
        Letter known = letters.to(email);
        String wanted = Newcomers.address();
        member.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
        String link = Correspondent.link(letters.to(wanted));
        assertDead(member, link);
        member.opens(link).form().enter();
        assertThat(member.path()).isEqualTo("/settings/account");

        String back = Correspondent.link(letters.to(email, known));
        assertDead(visitors.arrives(), back);
        assertThat(visitors.arrives().opens(back).text()).contains(email);
    }

    private static void assertDead(Visitor reader, String link) {
        var answers = new ArrayList<String>();
        for (String edited : edited(link)) {
            reader.opens(edited);
            assertThat(reader.status()).as(edited).isEqualTo(410);
            assertThat(reader.page().select(".notice .adrift")).as(edited).hasSize(1);
            assertThat(reader.page().select("main form[action^=/email/], main [name=password]")).as(edited).isEmpty();
            answers.add(reader.page().select("main").text());
        }
        assertThat(answers.stream().distinct()).as("all alike").hasSize(1);
    }

    /** In each part of the token (of a JWT there are three): its first, middle and last letter, one more, one less; and without a part. */
    private static List<String> edited(String link) {
        int begins = link.lastIndexOf('/') + 1;
        String path = link.substring(0, begins);
        String[] parts = link.substring(begins).split("\\.");
        var edited = new ArrayList<String>();
        for (int number = 0; number < parts.length; number++) {
            String part = parts[number];
            for (int at : new int[] {0, part.length() / 2, part.length() - 1}) {
                edited.add(path + with(parts, number, part.substring(0, at) + (part.charAt(at) == 'A' ? 'B' : 'A') + part.substring(at + 1)));
            }
            edited.add(path + with(parts, number, part + "A"));
            edited.add(path + with(parts, number, part.substring(1)));
            if (parts.length > 1) edited.add(path + with(parts, number, ""));
        }
        return edited;
    }

    private static String with(String[] parts, int number, String part) {
        var all = parts.clone();
        all[number] = part;
        return String.join(".", all);
    }
}
