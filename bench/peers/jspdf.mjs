// The answers as a PDF by jsPDF: untagged, its own Helvetica.
import { report, SIZES } from "./report.mjs";

globalThis.makePdf = async () => {
  const { jsPDF } = await import("jspdf");
  const pdf = new jsPDF({ unit: "pt", format: "a4" });
  let top = 60;
  for (const { kind, words } of report()) {
    const size = SIZES[kind];
    pdf.setFontSize(size);
    for (const line of pdf.splitTextToSize(words, 480)) {
      if (top > 780) pdf.addPage(), (top = 60);
      pdf.text(line, 56, top);
      top += size * 1.35;
    }
    top += size * 0.6;
  }
  return pdf.output("blob");
};
