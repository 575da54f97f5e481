package studio.soliloquy.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.soliloquy.error.StudioException;
import studio.soliloquy.web.problem.ProblemResponses;
import studio.soliloquy.web.problem.WebError;

/**
 * Answers only requests for a host that the studio knows itself by. A foreign page that points its own name at this
 * machine (DNS rebinding) still sends that name.
 */
final class HostFilter extends OncePerRequestFilter {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;
    private final ProblemResponses problems;

    HostFilter(List<String> allowed, ProblemResponses problems) {
        this.allowed = Stream.concat(LOOPBACK.stream(), allowed.stream())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null && allowed.contains(withoutPort(host))) {
            chain.doFilter(request, response);
        } else {
            problems.refuse(request, response, refused());
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    private static StudioException refused() {
        return new StudioException(
                WebError.HOST_NOT_ALLOWED,
                "The studio does not answer under this host name.",
                "Use http://localhost or http://127.0.0.1 with the studio's port, or add the name to"
                        + " studio.web.allowed-hosts in the server's configuration.");
    }
}
