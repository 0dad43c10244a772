package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlaceholderProperties {

    @Property
    void the_name_is_kept(@ForAll String name) {
        assertThat(Placeholder.of(name).name()).isEqualTo(name);
    }
}
