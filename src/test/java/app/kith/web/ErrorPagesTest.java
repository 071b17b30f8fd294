package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ErrorPagesTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageThatDoesNotExistSaysSoInTheSitesOwnLook() {
        var visitor = visitors.arrives().opens("/nowhere");
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.page().select("header a[href=/]")).isNotEmpty();
        assertThat(visitor.page().select(".notice .adrift")).hasSize(1);
    }

    /** A row that no version of the site has written breaks the page that reads it. */
    @Test
    void whatBreaksIsWholeInTheLogAndNotAtAllOnThePage() {
        String email = Newcomers.address();
        String other = Newcomers.address();
        Visitor member = newcomers.joined("Bruno", "Broken", email);
        newcomers.joined("Bruno", "Breaks", other);
        UUID told = jdbc.sql("insert into notification (member_id, kind, about) values (?, 'unheard-of', gen_random_uuid()) returning id")
                .param(correspondent.account(email).value()).query(UUID.class).single();
        jdbc.sql("insert into notification_actor (notification_id, actor_id) values (?, ?)").params(told, correspondent.account(other).value()).update();

        try (var log = Logged.by("org.apache.catalina.core")) {
            for (String accepted : List.of("text/html", "application/json", "*/*")) {
                member.sends(member.to("/notifications?secret=in-the-query").setHeader("Accept", accepted));
                assertThat(member.status()).as(accepted).isEqualTo(500);
                assertThat(member.text()).as(accepted).contains("Something broke on our side");
                assertThat(member.page().select("header a[href=/]")).as(accepted).isNotEmpty();
                assertThat(member.body()).as(accepted).doesNotContainIgnoringCase("exception")
                        .doesNotContain("UNHEARD", "unheard", "at app.", "java.", "select ", told.toString());
                assertThat(member.answer().headers().firstValue("Content-Security-Policy")).as(accepted).isPresent();
            }
            assertThat(log.said()).hasSize(3);
            assertThat(log.written()).contains("UNHEARD_OF", "at app.kith.notification.Notifications").doesNotContain("in-the-query", email);
        }
    }
}
