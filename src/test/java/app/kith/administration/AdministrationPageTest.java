package app.kith.administration;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.account.Correspondent;
import app.kith.account.Role;
import app.kith.account.administrator.Administrators;
import app.kith.browser.Markup;
import app.kith.joining.Newcomers;
import app.kith.picture.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators are told of the machine that the site runs on, and nobody else. */
@KithTest
class AdministrationPageTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Administrators administrators;

    @Autowired
    Formats formats;

    @Test
    void anAdministratorFindsWhichPicturesThisMachineReads() throws Exception {
        String email = Newcomers.address();
        newcomers.joined("Anna", "Administers", email);
        var account = correspondent.account(email);
        administrators.become(account, Role.ADMINISTRATOR);
        try {
            Visitor administrator = correspondent.signsIn(email, Newcomers.PASSWORD).opens("/settings/account");
            administrator.opens(administrator.page().select("main a[href=/administration]").attr("href"));

            assertThat(administrator.status()).isEqualTo(200);
            assertThat(formats.readable().size() + formats.missing().size()).isEqualTo(2);
            for (String format : formats.readable()) assertThat(administrator.text()).contains(format + " is read here, too");
            for (String format : formats.missing()) assertThat(administrator.text()).contains(format + " is refused here", "apt-get install libvips-tools");
            assertThat(administrator.text()).contains("JPEG, PNG, WebP, GIF and BMP", "Not kept (KITH_PICTURE_ORIGINALS)");
            assertThat(Markup.mistakes(administrator.body())).isEmpty();
        } finally {
            administrators.become(account, Role.MEMBER);
        }
    }

    @Test
    void nobodyElseFindsThatThereIsSuchAPage() {
        Visitor member = newcomers.joined("Mona", "Member");
        assertThat(member.opens("/settings/account").page().select("a[href=/administration]")).isEmpty();
        assertThat(member.opens("/administration").status()).isEqualTo(404);
    }
}
