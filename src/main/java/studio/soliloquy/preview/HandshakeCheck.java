package studio.soliloquy.preview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import studio.soliloquy.account.Pass;
import studio.soliloquy.owner.Person;

/**
 * Lets only the studio's own pages connect. A browser tells which page asks by the Origin header; the Host header is
 * checked against names known beforehand, because a foreign name can be made to lead here (DNS rebinding).
 */
@Component
class HandshakeCheck implements HandshakeInterceptor {
    /** For whom the connection is: an attribute of its session. */
    static final String PERSON = "person";

    /** By what he was let in: an attribute too, where anybody had to log in. */
    static final String PASS = "pass";

    private static final Logger LOG = LoggerFactory.getLogger(HandshakeCheck.class);
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^\\[\\]:]+)(:\\d{1,5})?");

    private final WebHosts hosts;

    HandshakeCheck(WebHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        attributes.put(PERSON, Person.present());
        if (request instanceof ServletServerHttpRequest here
                && here.getServletRequest().getAttribute(Pass.ATTRIBUTE) instanceof Pass pass) {
            attributes.put(PASS, pass);
        }
        boolean allowed = allows(request.getURI().getScheme(), request.getHeaders());
        if (!allowed) {
            LOG.warn("Refused a preview connection that no page of this studio asked for");
            response.setStatusCode(HttpStatus.FORBIDDEN);
        }
        return allowed;
    }

    private boolean allows(String scheme, HttpHeaders headers) {
        List<String> host = headers.getOrEmpty(HttpHeaders.HOST);
        List<String> origin = headers.getOrEmpty(HttpHeaders.ORIGIN);
        if (host.size() != 1 || origin.size() != 1) {
            return false;
        }
        Matcher own = HOST.matcher(host.get(0).toLowerCase(Locale.ROOT));
        return own.matches()
                && hosts.allow(own.group(1))
                && sameOrigin(origin.get(0).toLowerCase(Locale.ROOT), scheme.toLowerCase(Locale.ROOT), own);
    }

    private static boolean sameOrigin(String origin, String scheme, Matcher own) {
        String defaultPort = scheme.equals("https") ? ":443" : ":80";
        String port = own.group(2) == null ? defaultPort : own.group(2);
        String expected = scheme + "://" + own.group(1) + port;
        return origin.equals(expected) || (port.equals(defaultPort) && (origin + defaultPort).equals(expected));
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Exception failure) {
        // Nothing is held between the two calls.
    }
}
