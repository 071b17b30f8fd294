package app.kith.account.signin;

import app.kith.account.Proof;
import app.kith.account.sessions.Sessions;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.ReturnAddress;
import app.kith.web.StaleForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What follows a sign-in, by whatever way: a session, and the way back to where somebody was and what they were at. */
@Component
class Arrival {

    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final Flashes flashes;

    Arrival(Sessions sessions, SecurityContextRepository contexts, Flashes flashes) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.flashes = flashes;
    }

    ModelAndView of(Proof proof, SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(proof, form.remembered(), request, response);
        // A page that answers this very request is shown to whoever has signed in, not to the visitor who came.
        SecurityContextHolder.setDeferredContext(contexts.loadDeferredContext(request));
        Optional<StaleForm> kept = StaleForm.carried(request);
        return kept.isPresent()
                ? Page.show("web/stale-form", kept.get())
                : Page.to(ReturnAddress.of(form.to()).orElse("/"));
    }

    /**
     * Leads on whoever is signed in already, in another tab perhaps, and says so.
     *
     * @param kept what they were at when they were asked to sign in
     */
    ModelAndView already(Optional<StaleForm> kept, @Nullable String to, HttpServletResponse response) {
        if (kept.isPresent()) return Page.show("web/stale-form", kept.get());
        flashes.say(response, "account.signin.already");
        return Page.to(ReturnAddress.of(to).orElse("/"));
    }
}
