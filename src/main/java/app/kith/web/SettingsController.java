package app.kith.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The settings begin with what others see. */
@Controller
class SettingsController {

    @GetMapping("/settings")
    ModelAndView show() {
        return Page.to(SettingsPage.PROFILE.path());
    }
}
