package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.account.EmailAddress;
import app.kith.joining.Newcomers;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@KithTest
class KnownDevicesTest {

    @Autowired
    KnownDevices devices;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();

    /** A browser in which the account has been signed in, with the cookie that it carries from now on. */
    private MockHttpServletRequest noted(AccountId account) {
        var answer = new MockHttpServletResponse();
        devices.note(account, new MockHttpServletRequest(), answer);
        String cookie = answer.getHeader("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");
        var browser = new MockHttpServletRequest();
        browser.setCookies(new Cookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
        return browser;
    }

    @Test
    void anAccountKnowsItsFiftyNewestDevices() {
        newcomers.joined("Dora", "Devices", email);
        AccountId account = correspondent.account(email);
        var oldest = noted(account);
        for (int other = 0; other < KnownDevices.MOST; other++) noted(account);
        var newest = noted(account);
        assertThat(jdbc.sql("select count(*) from known_device where account_id = ?").param(account.value()).query(Integer.class).single()).isEqualTo(KnownDevices.MOST);
        assertThat(devices.knowing(new EmailAddress(email), newest)).isPresent();
        assertThat(devices.knowing(new EmailAddress(email), oldest)).isEmpty();
        devices.note(account, newest, new MockHttpServletResponse());
        assertThat(devices.knowing(new EmailAddress(email), newest)).isPresent();
    }

    @Test
    void aDeviceIsKnownForAYear() {
        newcomers.joined("Dora", "Year", email);
        AccountId account = correspondent.account(email);
        var browser = noted(account);
        jdbc.sql("update known_device set used_at = used_at - interval '364 days' where account_id = ?").param(account.value()).update();
        assertThat(devices.knowing(new EmailAddress(email), browser)).isPresent();
        jdbc.sql("update known_device set used_at = used_at - interval '2 days' where account_id = ?").param(account.value()).update();
        assertThat(devices.knowing(new EmailAddress(email), browser)).isEmpty();
    }

    @Test
    void whoMerelyClaimsAnAddressIsNotWhoItMeansOnceItHasAnOwner() {
        newcomers.joined("Mallory", "Claims", email);
        AccountId claimer = correspondent.account(email);
        letters.to(email); // theirs has come, so that the next one is the owner's
        var browser = noted(claimer);
        assertThat(devices.knowing(new EmailAddress(email), browser).orElseThrow().accounts()).containsExactly(claimer);
        correspondent.confirmed(email);
        assertThat(devices.knowing(new EmailAddress(email), browser)).isEmpty();
    }
}
