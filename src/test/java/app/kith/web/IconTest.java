package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class IconTest {

    @Autowired
    Visitors visitors;

    @Test
    void anIconStandsInThePageItself() {
        var icons = visitors.arrives().opens("/").page().select("header svg.icon");
        assertThat(icons).isNotEmpty().allSatisfy(icon -> assertThat(icon.children()).isNotEmpty());
        assertThat(icons.select("use")).isEmpty();
    }

    @Test
    void anIconThatNobodyDrewIsNamed() {
        assertThatThrownBy(() -> Icon.named("unicorn")).hasMessageContaining("\"unicorn\"");
    }
}
