package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import studio.soliloquy.account.Accounts;
import studio.soliloquy.account.Role;
import studio.soliloquy.error.ErrorKind;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.guard.Login;

/** All accounts, for administrators. */
@Controller
class AccountsPage {
    private final Accounts accounts;
    private final Login login;

    AccountsPage(Accounts accounts, Login login) {
        this.accounts = accounts;
        this.login = login;
    }

    @GetMapping("/accounts")
    String show(Model page) {
        page.addAttribute("accounts", accounts.all());
        page.addAttribute("roles", Role.values());
        page.addAttribute("required", login.isRequired());
        return "accounts";
    }

    @PostMapping("/accounts")
    String add(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam Role role,
            Model page,
            HttpServletResponse response) {
        return changed(page, response, () -> accounts.add(name.strip(), password, role));
    }

    @PostMapping("/accounts/{account}/role")
    String changeRole(@PathVariable String account, @RequestParam Role role, Model page, HttpServletResponse response) {
        return changed(page, response, () -> accounts.changeRole(accounts.get(account), role));
    }

    @PostMapping("/accounts/{account}/password")
    String changePassword(
            @PathVariable String account, @RequestParam String password, Model page, HttpServletResponse response) {
        return changed(page, response, () -> accounts.changePassword(accounts.get(account), password));
    }

    @PostMapping("/accounts/{account}/remove")
    String remove(@PathVariable String account, Model page, HttpServletResponse response) {
        return changed(page, response, () -> accounts.remove(accounts.get(account)));
    }

    /** Says above the accounts why a form was not taken. */
    private String changed(Model page, HttpServletResponse response, Runnable change) {
        try {
            change.run();
            return "redirect:/accounts";
        } catch (StudioException failure) {
            if (failure.code().kind() != ErrorKind.USER_ERROR) {
                throw failure;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("refusal", failure);
            return show(page);
        }
    }
}
