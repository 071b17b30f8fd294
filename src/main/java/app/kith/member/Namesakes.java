package app.kith.member;

import app.kith.account.AccountId;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells whether a name would be read as that of somebody who looks after the site (docs/decisions/0013). Two names look
 * alike when their skeletons are equal (Unicode's UTS 39, section 4): in letters as they stand, or without capitals.
 */
@Repository
public class Namesakes {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient jdbc;
    private final SpoofChecker checker = new SpoofChecker.Builder().build();

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param self who would be called so, unless they are not here yet */
    public boolean ofStaff(Name name, Optional<AccountId> self) {
        var looks = looks(name);
        return staff(self).stream().anyMatch(other -> !Collections.disjoint(looks, looks(other)));
    }

    private List<Name> staff(Optional<AccountId> self) {
        return jdbc.sql("""
                select first_name, last_name from account join member using (id)
                where role <> 'member' and id is distinct from cast(:self as uuid)""")
                .param("self", self.map(AccountId::value).map(UUID::toString).orElse(null))
                .query((row, n) -> new Name(row.getString("first_name"), Optional.ofNullable(row.getString("last_name"))))
                .list();
    }

    /** A name without anything to read in it, such as one of emoji alone, looks like itself. */
    private Set<String> looks(Name name) {
        String letters = GAPS.matcher(Normalizer2.getNFKCInstance().normalize(name.full())).replaceAll("");
        if (letters.isEmpty()) return Set.of(name.full());
        return Set.copyOf(List.of(
                checker.getSkeleton(letters), checker.getSkeleton(Normalizer2.getNFKCCasefoldInstance().normalize(letters))));
    }
}
