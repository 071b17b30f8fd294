package app.kith.web;

import app.kith.settings.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.XXssConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may pass, which token a change must carry, and the headers of every answer. */
@Configuration
class SecurityConfiguration {

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RouteGate gate,
            SecurityContextRepository contexts,
            CsrfTokens tokens,
            Refusals refusals,
            Settings settings) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers
                        .xssProtection(XXssConfig::disable) // no browser has what it would switch off
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy(settings)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)
                                .requestMatcher(request -> settings.https()) // the proxy that speaks TLS hides it from us
                                .maxAgeInSeconds(Duration.ofDays(365).toSeconds())))
                .build();
    }

    /** Pictures may come from a store of their own; nothing else ever comes from elsewhere. */
    private static String contentSecurityPolicy(Settings settings) {
        return String.join("; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' blob: data:" + settings.picturesOrigin().map(origin -> " " + origin).orElse(""),
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
