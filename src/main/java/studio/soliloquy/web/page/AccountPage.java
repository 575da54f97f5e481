package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.account.Account;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Secret;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.account.SignIn;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.guard.SignedIn;

/** One's own account: its password, and the tokens by which programs work for it. */
@Controller
class AccountPage {
    private final Accounts accounts;
    private final SignIn door;
    private final Secrets secrets;

    AccountPage(Accounts accounts, SignIn door, Secrets secrets) {
        this.accounts = accounts;
        this.door = door;
        this.secrets = secrets;
    }

    @GetMapping("/account")
    String show(@AuthenticationPrincipal SignedIn sender, Model page) {
        return sender.account().map(own -> show(own, page)).orElse("redirect:/accounts");
    }

    private String show(Account own, Model page) {
        page.addAttribute("own", own);
        page.addAttribute(
                "tokens", secrets.tokens(own).stream().map(TokenRow::of).toList());
        return "account";
    }

    @PostMapping("/account/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn sender,
            @RequestParam String former,
            @RequestParam String password,
            Model page,
            HttpServletResponse response) {
        return changed(sender, page, response, own -> {
            if (!door.knows(own, former)) {
                page.addAttribute("wrong", true);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(own, page);
            }
            accounts.changePassword(own, password);
            return "redirect:/login";
        });
    }

    /** The answer shows the token, which nobody can see again. */
    @PostMapping("/account/tokens")
    String makeToken(
            @AuthenticationPrincipal SignedIn sender,
            @RequestParam String name,
            @RequestParam(defaultValue = "90") int days,
            Model page,
            HttpServletResponse response) {
        return changed(sender, page, response, own -> {
            page.addAttribute("made", secrets.token(own, name, days).value());
            return show(own, page);
        });
    }

    @PostMapping("/account/tokens/{token}/revoke")
    String revoke(
            @AuthenticationPrincipal SignedIn sender,
            @PathVariable String token,
            Model page,
            HttpServletResponse response) {
        return changed(sender, page, response, own -> {
            secrets.revoke(own, token);
            return "redirect:/account";
        });
    }

    /** Says above the forms why one was not taken. */
    private String changed(SignedIn sender, Model page, HttpServletResponse response, Change change) {
        if (sender.account().isEmpty()) {
            return "redirect:/accounts";
        }
        Account own = sender.account().get();
        try {
            return change.of(own);
        } catch (StudioException failure) {
            if (failure.code().kind() != ErrorKind.USER_ERROR) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("refusal", failure);
            return show(own, page);
        }
    }

    /** A token as the page shows it. */
    record TokenRow(String id, String name, ZonedDateTime until) {
        static TokenRow of(Secret token) {
            return new TokenRow(token.id(), token.name(), token.expiresAt().atZone(ZoneId.systemDefault()));
        }
    }

    /** What is done with one's own account, and which view shows it. */
    private interface Change {
        String of(Account own);
    }
}
