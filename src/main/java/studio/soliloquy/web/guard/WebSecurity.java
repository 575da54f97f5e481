package studio.soliloquy.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import studio.soliloquy.account.Role;
import studio.soliloquy.account.Secrets;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.WebSettings;
import studio.soliloquy.web.problem.ProblemResponses;
import studio.soliloquy.web.problem.WebError;

/**
 * Guards every request: known host, own origin, a token for every change, known addresses only, and for each of them a
 * role. What is not listed here, only administrators may change.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String UNKNOWN = WebSecurity.class.getName() + ".UNKNOWN";

    /** For everybody, so that somebody can log in, and read what is written there. */
    private static final String[] OPEN = {"/login", "/language", "/assets/**", "/favicon.ico", "/actuator/health/**"};

    /** Where nobody else has anything to see. */
    private static final String[] ADMINISTRATION = {
        "/accounts/**",
        "/system/**",
        "/api/v1/system/**",
        "/api/v1/plugins/**",
        "/actuator/info",
        "/actuator/prometheus"
    };

    /** What everybody may change: what is his alone. */
    private static final String[] ACCOUNT = {"/account/**", "/logout"};

    /** What is below assets and yet no asset. */
    private static final String[] MODELS = {"/api/v1/assets/*/template/models/**"};

    /** What editors may change. The database shows them what is theirs and nothing else. */
    private static final String[] WORK = {
        "/projects/**",
        "/queue/renders/**",
        "/api/v1/assets/**",
        "/api/v1/bake-offs/**",
        "/api/v1/models/*/presets",
        "/api/v1/presets/**",
        "/api/v1/projects/**",
        "/api/v1/renders/**",
        "/api/v1/speech/**",
        "/api/v1/template-builds/**",
        "/api/v1/uploads/**"
    };

    private static final String[] KNOWN = {
        "/",
        "/projects",
        "/projects/**",
        "/library",
        "/queue",
        "/queue/**",
        "/models",
        "/system",
        "/models/benchmark",
        "/api/v1/**",
        "/api/docs/**",
        "/api/swagger-ui/**",
        "/ws/**"
    };

    private final ProblemResponses problems;

    WebSecurity(ProblemResponses problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http, WebSettings settings, Secrets secrets, Login login) {
        return http.headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .addHeaderWriter(new SecurityHeaders()))
                .addFilterAfter(new HostFilter(settings.allowedHosts(), problems), HeaderWriterFilter.class)
                .addFilterAfter(new OriginFilter(problems), HostFilter.class)
                .addFilterBefore(new AccountFilter(secrets, login, problems), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokenCookie())
                        .csrfTokenRequestHandler(new CsrfTokens())
                        .ignoringRequestMatchers(AccountFilter::hasToken))
                .authorizeHttpRequests(WebSecurity::allow)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler((request, response, denied) ->
                                problems.refuse(request, response, refusal(request, denied)))
                        .authenticationEntryPoint((request, response, denied) -> askForLogin(request, response)))
                // Nothing is kept between requests but the session's row; and the token stays what pages have in their
                // forms.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(ADMINISTRATION)
                .hasRole(Role.ADMIN.name())
                .requestMatchers(ACCOUNT)
                .hasRole(Role.VIEWER.name())
                .requestMatchers(HttpMethod.GET, KNOWN)
                .hasRole(Role.VIEWER.name())
                .requestMatchers(HttpMethod.HEAD, KNOWN)
                .hasRole(Role.VIEWER.name())
                .requestMatchers(MODELS)
                .hasRole(Role.ADMIN.name())
                .requestMatchers(WORK)
                .hasRole(Role.EDITOR.name())
                .requestMatchers(KNOWN)
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .access((sender, context) -> {
                    context.getRequest().setAttribute(UNKNOWN, true);
                    return new AuthorizationDecision(false);
                });
    }

    /** Whoever has not logged in is told nothing else, not even which addresses there are. */
    private void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
        if (page && !request.getRequestURI().startsWith("/api/")) {
            String back = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
            response.sendRedirect("/login" + (back.equals("%2F") ? "" : "?to=" + back));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.refuse(request, response, loginMissing());
        }
    }

    private static StudioException refusal(HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return tokenMissing();
        }
        return request.getAttribute(UNKNOWN) == null ? roleMissing() : unknown();
    }

    /** Requests that no well-meaning client writes: doubled slashes, encoded slashes, unknown methods. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        SecurityHeaders headers = new SecurityHeaders();
        return (request, response, rejected) -> {
            headers.writeHeaders(request, response);
            problems.refuseOutright(request, response, malformed(rejected));
        };
    }

    private static CookieCsrfTokenRepository tokenCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Strict"));
        return repository;
    }

    private static StudioException tokenMissing() {
        return new StudioException(
                WebError.CSRF_TOKEN_INVALID,
                "Expected the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN, found none or another.",
                "Load any address of the studio once to get the cookie, then send its value in that header with every"
                        + " change.");
    }

    private static StudioException loginMissing() {
        return new StudioException(
                WebError.LOGIN_REQUIRED,
                "Expected somebody who has logged in, found nobody.",
                "Log in at /login, or send a token of your account in the header Authorization: Bearer.");
    }

    private static StudioException roleMissing() {
        return new StudioException(
                WebError.ROLE_INSUFFICIENT,
                "Expected somebody whose role allows this, found one whose role does not.",
                "Ask an administrator of the studio to do it, or for another role.");
    }

    private static StudioException unknown() {
        return new StudioException(
                WebError.NOT_FOUND, "There is nothing at this address.", "See /api/docs for what there is.");
    }

    private static StudioException malformed(Exception rejected) {
        return new StudioException(
                WebError.REQUEST_INVALID,
                "The request's method or address is not acceptable.",
                "The documentation at /api/docs shows what is expected.",
                rejected);
    }
}
