package app.kith.administration;

import app.kith.account.Account;
import app.kith.account.Role;
import app.kith.picture.Formats;
import app.kith.picture.Pictures;
import app.kith.web.NotFound;
import app.kith.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AdministrationController {

    private final Formats formats;
    private final Pictures pictures;

    AdministrationController(Formats formats, Pictures pictures) {
        this.formats = formats;
        this.pictures = pictures;
    }

    @GetMapping("/administration")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        if (account.role() != Role.ADMINISTRATOR) throw new NotFound();
        return Page.show("administration/administration", new AdministrationPage(formats.readable(), formats.missing(), pictures.keepsOriginals()));
    }
}
