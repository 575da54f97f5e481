package studio.soliloquy.web.page;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import studio.soliloquy.web.guard.SignedIn;

/** Tells every page who looks at it. */
@ControllerAdvice(basePackageClasses = SenderAdvice.class)
class SenderAdvice {
    /** Null at the door. */
    @ModelAttribute("sender")
    SignedIn sender(@AuthenticationPrincipal SignedIn sender) {
        return sender;
    }
}
