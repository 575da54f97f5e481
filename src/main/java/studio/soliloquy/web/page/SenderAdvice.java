package studio.soliloquy.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import studio.soliloquy.web.guard.SignedIn;

/** Tells every page who looks at it, and where. */
@ControllerAdvice(basePackageClasses = SenderAdvice.class)
class SenderAdvice {
    /** Null at the door. */
    @ModelAttribute("sender")
    SignedIn sender(@AuthenticationPrincipal SignedIn sender) {
        return sender;
    }

    /** Where a form leads back to that changes how the page is written; of a form that was refused, its page. */
    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("GET")) {
            return path.replaceFirst("(?<=.)/.*", "");
        }
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
