package dev.qualitysdk.examples.monthend.input;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reading of one source file: what is wrong with it as a whole is refused, its rows are handed on in batches. */
abstract class FileReading {

    private final FileMapping mapping;
    private final ImportContext context;
    private long read;

    FileReading(FileMapping mapping, ImportContext context) {
        this.mapping = mapping;
        this.context = context;
    }

    /** Takes some rows, perhaps none. */
    abstract void importBatch(List<Cells> batch);

    /** Returns what became of the rows. */
    abstract FileCount count();

    /** Returns how many rows were read. */
    long read() {
        return read;
    }

    /** Imports the file, if the folder has it; returns what became of its rows. */
    final Optional<FileCount> run(Path folder) throws IOException {
        Path file = folder.resolve(mapping.source());
        if (!Files.isRegularFile(file)) {
            if (!mapping.ours()) {
                context.reject(whole("the data folder has no such file, which the mapping names"));
                return Optional.of(count());
            }
            return Optional.empty();
        }
        SourceScan scan = SourceScan.of(file);
        if (scan.problem().isPresent()) {
            SourceScan.Problem problem = scan.problem().get();
            context.reject(new Reject(
                    mapping.source(),
                    problem.line(),
                    "",
                    "",
                    "nothing of the file was imported: wanted " + problem.wanted(),
                    ""));
            return Optional.of(count());
        }
        if (scan.records() == 0) {
            context.reject(whole("the file is empty; wanted a header row"));
            return Optional.of(count());
        }
        try (SourceFile source = SourceFile.open(file);
                Progress.Track track = context.progress().of(mapping.label(), scan.records() - 1)) {
            RowReader reader = RowReader.of(mapping, source.header(), context.currency());
            reader.notices().forEach(context::tell);
            if (!reader.faults().isEmpty()) {
                reader.faults().forEach(context::reject);
                context.tell(mapping.label() + ": none of its " + (scan.records() - 1)
                        + " rows was read, since its header is not what is wanted");
                return Optional.of(count());
            }
            importRows(source, reader, track);
        }
        return Optional.of(count());
    }

    private void importRows(SourceFile source, RowReader reader, Progress.Track track) {
        List<Cells> batch = new ArrayList<>();
        for (Optional<CsvRecord> row = source.next(); row.isPresent(); row = source.next()) {
            read++;
            batch.add(reader.read(row.get()));
            if (batch.size() == context.batch()) {
                importBatch(batch);
                batch.clear();
                track.done(read);
            }
        }
        importBatch(batch);
        track.done(read);
    }

    private Reject whole(String reason) {
        return new Reject(mapping.source(), 1, "", "", reason, "");
    }
}
