package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.account.AccountError;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.account.SignIn;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.guard.SessionCookie;

/** The door: a form that works without a script. */
@Controller
class LoginPage {
    private final SignIn door;
    private final Secrets secrets;
    private final CsrfTokenRepository tokens;

    LoginPage(SignIn door, Secrets secrets, CsrfTokenRepository tokens) {
        this.door = door;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @GetMapping("/login")
    String show(@RequestParam(defaultValue = "/") String to, Model page) {
        page.addAttribute("to", local(to));
        page.addAttribute("name", "");
        return "login";
    }

    @PostMapping("/login")
    String enter(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            SessionCookie.give(request, response, door.enter(name.strip(), password, request.getRemoteAddr()));
            SessionCookie.of(request).ifPresent(secrets::end);
            renewToken(request, response);
            return "redirect:" + local(to);
        } catch (StudioException refusal) {
            boolean slowed = refusal.code() == AccountError.LOGIN_SLOWED;
            response.setStatus((slowed ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
            page.addAttribute("refusal", refusal);
            page.addAttribute("to", local(to));
            page.addAttribute("name", name);
            return "login";
        }
    }

    @PostMapping("/logout")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(secrets::end);
        SessionCookie.take(request, response);
        renewToken(request, response);
        return "redirect:/login";
    }

    /** Nobody who put a token into this browser before knows the one that is good now. */
    private void renewToken(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    /** A page of the studio; nobody is led elsewhere by a link to the door. */
    private static String local(String to) {
        return to.matches("/|/[A-Za-z0-9][A-Za-z0-9/_.-]*") ? to : "/";
    }
}
