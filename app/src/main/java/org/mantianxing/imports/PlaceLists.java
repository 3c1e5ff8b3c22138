package org.mantianxing.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.mantianxing.district.Datum;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteChange;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.imports.PlaceRow.Verdict;
import org.mantianxing.imports.sheet.SheetFile;
import org.mantianxing.imports.sheet.Sheets;
import org.mantianxing.imports.sheet.Unreadable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.stereotype.Service;

/**
 * Places from Excel, CSV or a table pasted from either: judged line by line, the good ones taken in, the others said with
 * their reason. The second door.
 */
@Service
public class PlaceLists {
    private final Sites sites;
    private final PlaceJudge judge;

    PlaceLists(Sites sites, PlaceJudge judge) {
        this.sites = sites;
        this.judge = judge;
    }

    /** For those who look after places somewhere; throws NotFound or SignInNeeded for others. */
    public void look(Actor actor) {
        if (!Permissions.everAllows(actor, Command.SITE_ADD)) {
            throw actor.signedIn() ? new NotFound() : new SignInNeeded();
        }
    }

    /**
     * The lines of a file as text between tabs, as they are judged and taken.
     *
     * @throws Invalid for {@code file} with why it cannot be read
     */
    public String text(Actor actor, InputStream content) {
        look(actor);
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("places", ".sheet");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                try (Sheets sheets = SheetFile.open(file)) {
                    sheets.read(0, (number, cells) -> {
                        text.append(String.join(
                                        "\t",
                                        cells.stream().map(PlaceLists::flat).toList()))
                                .append('\n');
                        return text.length() <= PlaceJudge.LONGEST;
                    });
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Unreadable e) {
            throw new Invalid(List.of(new Invalid.Problem("file", e.words())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String flat(String cell) {
        return cell.replaceAll("[\\t\\r\\n]+", " ");
    }

    /**
     * What would become of each line; nothing is written.
     *
     * @throws Invalid for {@code table} where there is no heading that says the name, or too much
     */
    public List<PlaceRow> judge(Actor actor, String table, Datum datum) {
        look(actor);
        return judge.rows(actor, table, datum);
    }

    /** Takes the good lines in, each for itself; tells all as they ended. */
    public List<PlaceRow> take(Actor actor, String table, Datum datum) {
        return judge(actor, table, datum).stream()
                .map(row -> {
                    try {
                        write(actor, row);
                        return row;
                    } catch (Invalid e) {
                        return row.wrong(e.problems().getFirst().words());
                    } catch (Failure e) {
                        return row.wrong(e.words());
                    }
                })
                .toList();
    }

    private void write(Actor actor, PlaceRow row) {
        Datum.Position at = row.at();
        Site site = row.site();
        if (row.verdict() == Verdict.NEW && row.level() != null) {
            sites.add(
                    actor,
                    new NewSite(
                            row.level(),
                            "",
                            "",
                            row.name(),
                            row.parent(),
                            at == null ? null : (Double) at.lon(),
                            at == null ? null : (Double) at.lat(),
                            row.address(),
                            row.phone(),
                            ""));
        } else if (row.verdict() == Verdict.CHANGED && site != null) {
            sites.change(
                    actor,
                    site.id(),
                    new SiteChange(
                            sites.version(actor, site.id()),
                            site.kind(),
                            site.name(),
                            at == null ? site.lon() : (Double) at.lon(),
                            at == null ? site.lat() : (Double) at.lat(),
                            row.address().isEmpty() ? site.address() : row.address(),
                            row.phone().isEmpty() ? site.phone() : row.phone(),
                            site.about(),
                            site.open()));
        }
    }
}
