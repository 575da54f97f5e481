package studio.soliloquy.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.soliloquy.account.Pass;
import studio.soliloquy.account.Role;
import studio.soliloquy.account.Secret;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.owner.Owner;
import studio.soliloquy.owner.Person;
import studio.soliloquy.web.problem.ProblemResponses;
import studio.soliloquy.web.problem.WebError;

/**
 * Finds out who sends a request, by a token or else by a session, and lets its thread work for that person: from here on
 * the database shows nothing else. A token that is nobody's is refused, even where nobody has to log in.
 */
final class AccountFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    /** Owns nothing and sees nothing: whoever has not logged in, should he get past everything else. */
    private static final Person NOBODY = new Person(new Owner("nobody"), false);

    private final Secrets secrets;
    private final Login login;
    private final ProblemResponses problems;

    AccountFilter(Secrets secrets, Login login, ProblemResponses problems) {
        this.secrets = secrets;
        this.login = login;
        this.problems = problems;
    }

    /** Whether the request says who sends it in a header, which no foreign page can make a browser do. */
    static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> sender = sender(request);
        if (sender.isEmpty() && hasToken(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.refuse(request, response, tokenInvalid());
            return;
        }
        Person former = Person.present();
        try {
            sender.ifPresentOrElse(AccountFilter::enter, NOBODY::enter);
            chain.doFilter(request, response);
        } finally {
            former.enter();
        }
    }

    private Optional<SignedIn> sender(HttpServletRequest request) {
        if (hasToken(request)) {
            String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
            return secrets.pass(token.strip(), Secret.Kind.TOKEN).map(pass -> as(pass, request));
        }
        Optional<SignedIn> known = SessionCookie.of(request)
                .flatMap(session -> secrets.pass(session, Secret.Kind.SESSION))
                .map(pass -> as(pass, request));
        return known.isPresent() || login.isRequired() ? known : Optional.of(SignedIn.LOCALLY);
    }

    private static SignedIn as(Pass pass, HttpServletRequest request) {
        request.setAttribute(Pass.ATTRIBUTE, pass);
        return new SignedIn(Optional.of(pass.account()));
    }

    private static void enter(SignedIn sender) {
        List<GrantedAuthority> roles = Stream.of(Role.values())
                .filter(role -> sender.role().includes(role))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(sender, null, roles);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sender.person().enter();
    }

    private static StudioException tokenInvalid() {
        return new StudioException(
                WebError.TOKEN_INVALID,
                "Expected a token that the studio has given out, found one that is unknown, revoked or expired.",
                "Make a new one on the page of your account.");
    }
}
