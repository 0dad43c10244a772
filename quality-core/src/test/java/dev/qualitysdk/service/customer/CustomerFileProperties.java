package dev.qualitysdk.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CustomerFileProperties {

    @Provide
    Arbitrary<CustomerFile> files() {
        return CustomerArbitraries.files();
    }

    @Property
    void replaying_the_steps_read_back_from_their_forms_gives_the_same_file(@ForAll("files") CustomerFile file) {
        CustomerFile again = CustomerFile.FAMILY.replay(file.steps().stream()
                .map(step -> CustomerFile.FAMILY.read(step.form()))
                .collect(ImmutableList.toImmutableList()));

        assertThat(again.steps()).isEqualTo(file.steps());
        assertThat(again.id()).isEqualTo(file.id());
        assertThat(again.kind()).isEqualTo(file.kind());
        assertThat(again.branch()).isEqualTo(file.branch());
    }
}
