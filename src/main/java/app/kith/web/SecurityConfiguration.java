package app.kith.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who may pass, and which token a change must carry. */
@Configuration
class SecurityConfiguration {

    /** Mail programs send it (RFC 8058), which have no token; who has the link may. */
    private static final String UNSUBSCRIBE = "/unsubscribe/*";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RouteGate gate,
            SecurityContextRepository contexts,
            CsrfTokens tokens,
            Refusals refusals) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(UNSUBSCRIBE))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(AbstractHttpConfigurer::disable) // SafetyHeadersFilter stands before all others
                .build();
    }
}
