package dev.qualitysdk.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.customer.AccessStep;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerKind;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.Disclosure;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.ErasureOutcome;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.customer.LegalBasis;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.UnitOfWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The snippet of the guide page runs, and is the one that the page shows. */
class CustomerFilesGuideTest {

    @Test
    void the_snippet_runs() {
        RetentionBook book = RetentionBook.of(ZoneId.of("Asia/Shanghai"), Map.of(LocalDate.of(2026, 1, 1), List.of()));
        // <guide>
        Stamp stamp = Stamp.of(Instant.parse("2026-03-02T01:00:00Z"), Actor.system("office"));
        FieldEntryId entry = FieldEntryId.of("C-1.telephone");
        CustomerFile file = CustomerFile.open(CustomerStep.Opened.of(
                        stamp, CustomerId.of("C-1"), BranchId.of("north"), CustomerKind.HOUSEHOLD))
                .take(CustomerStep.Entered.of(
                        stamp, entry, CustomerField.TELEPHONE.name(), CustomerField.TELEPHONE.fieldClass()))
                .take(CustomerStep.Verified.of(
                        stamp, IdentityEvidence.IDENTITY_CARD, Instant.parse("2026-03-03T01:00:00Z")))
                .take(CustomerStep.ErasureRequested.of(stamp, ErasureCause.CUSTOMER_ASKED));
        CustomerRecord record =
                CustomerRecord.of(file.id()).with(entry, FieldValue.of(CustomerField.TELEPHONE, "13800138000"));
        Person person = Person.of(List.of(file), List.of(record), List.of());
        ErasureReport report = ErasurePlan.of(person, book, stamp.at()).carryOut(stamp);
        // </guide>
        assertThat(report.outcome()).isEqualTo(ErasureOutcome.COMPLETE);
    }

    @Test
    void the_snippet_of_the_store_runs() {
        RetentionBook book = RetentionBook.of(ZoneId.of("Asia/Shanghai"), Map.of(LocalDate.of(2026, 1, 1), List.of()));
        Store store = InMemoryStore.create();
        Stamp stamp = Stamp.of(Instant.parse("2026-03-02T01:00:00Z"), Actor.system("office"));
        FieldEntryId entry = FieldEntryId.of("C-1.telephone");
        CustomerFile file = CustomerFile.open(CustomerStep.Opened.of(
                        stamp, CustomerId.of("C-1"), BranchId.of("north"), CustomerKind.HOUSEHOLD))
                .take(CustomerStep.Entered.of(
                        stamp, entry, CustomerField.TELEPHONE.name(), CustomerField.TELEPHONE.fieldClass()))
                .take(CustomerStep.BasisStated.of(stamp, Purpose.of("collection"), LegalBasis.CONTRACT))
                .take(CustomerStep.Verified.of(
                        stamp, IdentityEvidence.IDENTITY_CARD, Instant.parse("2026-03-03T01:00:00Z")))
                .take(CustomerStep.ErasureRequested.of(stamp, ErasureCause.CUSTOMER_ASKED));
        CustomerRecord record =
                CustomerRecord.of(file.id()).with(entry, FieldValue.of(CustomerField.TELEPHONE, "13800138000"));
        // <store>
        // The value goes in with the step that enters it, in one unit of work.
        store.commit(
                UnitOfWork.of(CommandKey.of("enter C-1")).save(file, record, 0).build());

        // Nobody sees it without a purpose, and who saw it is saved in the same transaction.
        Disclosure seen = store.personalValues()
                .disclose(
                        CommandKey.of("call C-1"),
                        AccessStep.of(
                                stamp, file.id(), Purpose.of("collection"), List.of(CustomerField.TELEPHONE.name())));

        // A copy or an erasure takes everything.
        var records = store.personalValues()
                .read(CommandKey.of("erase C-1, values"), List.of(file.id()), stamp, Purpose.of("erasure"));
        Person person = Person.of(List.of(file), records.values(), List.of());
        ErasureReport report = ErasurePlan.of(person, book, stamp.at()).carryOut(stamp);
        UnitOfWork.Builder erasure = UnitOfWork.of(CommandKey.of("erase C-1"));
        report.person().files().values().forEach(gone -> erasure.save(CustomerFile.FAMILY, gone, file.version()));
        store.commit(erasure.build());
        // </store>
        assertThat(seen.values()).containsValue("13800138000");
        assertThat(report.withoutValues()).containsExactly(file.id());
        assertThat(store.personalValues()
                        .read(CommandKey.of("after"), List.of(file.id()), stamp, Purpose.of("erasure"))
                        .values())
                .allMatch(after -> after.values().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "store"})
    void the_page_shows_it(String name) throws IOException {
        String source = Files.readString(Path.of(
                "src", "test", "java", "dev", "qualitysdk", "service", "privacy", "CustomerFilesGuideTest.java"));
        int begin = source.indexOf("// <" + name + ">\n") + "// <>\n".length() + name.length();
        String snippet = source.substring(begin, source.indexOf("        // </" + name + ">"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("..", "docs", "customer-files.md"))).contains(snippet.strip());
    }
}
