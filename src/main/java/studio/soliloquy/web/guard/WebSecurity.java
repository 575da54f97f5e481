package studio.soliloquy.web.guard;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.WebSettings;
import studio.soliloquy.web.problem.ProblemResponses;
import studio.soliloquy.web.problem.WebError;

/** Guards every request: known host, own origin, a token for every change, known addresses only. Nobody logs in. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
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
        "/assets/**",
        "/favicon.ico",
        "/api/v1/**",
        "/api/docs/**",
        "/api/swagger-ui/**",
        "/ws/**",
        "/actuator/health/**",
        "/actuator/info",
        "/actuator/prometheus"
    };

    private final ProblemResponses problems;

    WebSecurity(ProblemResponses problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http, WebSettings settings) {
        return http.headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .addHeaderWriter(new SecurityHeaders()))
                .addFilterAfter(new HostFilter(settings.allowedHosts(), problems), HeaderWriterFilter.class)
                .addFilterAfter(new OriginFilter(problems), HostFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokenCookie()).csrfTokenRequestHandler(new CsrfTokens()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(KNOWN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                                (request, response, denied) -> problems.refuse(request, response, tokenMissing()))
                        .authenticationEntryPoint(
                                (request, response, denied) -> problems.refuse(request, response, unknown())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
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
