package org.asigna.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.asigna.directory.revision.RevisionId;
import org.asigna.ledger.Publication;
import org.asigna.report.DirectoryChoices;
import org.asigna.report.DirectoryChoices.PartnerChoice;
import org.asigna.report.excel.TemplateWorkbook;
import org.asigna.run.House;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code template [FILE]}: an empty workbook of requests, with the partners and contacts of the directory to choose from. */
@Command(sortOptions = false)
final class TemplateCommand extends HouseCommand {
    @Parameters(descriptionKey = "parameter.template", index = "0", arity = "0..1", paramLabel = "${bundle:label.file}")
    private @Nullable Path file;

    TemplateCommand(Program program) {
        super(program, "template");
    }

    @Override
    public Integer call() throws IOException {
        Path target = file != null ? file : Path.of(phrases().say("template.file"));
        new NewFile(phrases(), target).check();
        List<PartnerChoice> partners = partners();
        write(target, new TemplateWorkbook(language(), partners));
        tell(phrases().say("template.written", target.toString()));
        tell(
                partners.isEmpty()
                        ? phrases().say("template.no-directory", program().launcher())
                        : phrases().say("template.partners", partners.size()));
        return ExitCode.OK;
    }

    /** The partners of the directory in force; none without a home, which is not made for this. */
    private List<PartnerChoice> partners() throws IOException {
        if (!Files.exists(common().home(program()))) {
            return List.of();
        }
        try (Session session = Session.forReading(program(), common(), verb(), language())) {
            House house = session.house();
            session.requireDirectory(phrases());
            return house.ledger()
                    .currentRevision()
                    .map(Publication::revision)
                    .map(RevisionId::new)
                    .map(house.revisions()::load)
                    .map(directory -> new DirectoryChoices(directory).partners())
                    .orElse(List.of());
        }
    }

    private void write(Path target, TemplateWorkbook template) throws IOException {
        try (OutputStream bytes =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                template.write(bytes);
            } catch (IOException disk) {
                Files.deleteIfExists(target);
                throw disk;
            }
        } catch (FileAlreadyExistsException meanwhile) {
            throw new NewFile(phrases(), target).exists();
        }
    }
}
