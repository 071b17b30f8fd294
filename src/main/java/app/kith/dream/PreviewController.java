package app.kith.dream;

import app.kith.markdown.Markdown;
import app.kith.web.Page;
import app.kith.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows how a story will look while it is typed; a longer one than may be saved is shown to its limit. */
@Controller
class PreviewController {

    @PostMapping("/dreams/preview")
    ModelAndView show(@RequestParam @Nullable String story) {
        String text = Typed.text(story).orElse("");
        int most = Typed.room(WrittenDream.LONGEST_STORY);
        return Page.show("dream/previewed", Markdown.of(text.substring(0, Math.min(text.length(), most)), 3));
    }
}
