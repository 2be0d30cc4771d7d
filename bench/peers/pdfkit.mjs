// The answers as a PDF by pdfkit: tagged, its own Helvetica.
import { report, SIZES } from "./report.mjs";

globalThis.makePdf = async () => {
  const { default: PDFDocument } = await import("pdfkit");
  const pdf = new PDFDocument({ size: "A4", margin: 56, tagged: true, lang: "nl", displayTitle: true });
  const parts = [];
  pdf.on("data", (part) => parts.push(part));
  const done = new Promise((resolve) => pdf.on("end", () => resolve(new Blob(parts))));
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  for (const { kind, words } of report()) {
    const tag = { title: "H1", heading: "H2", text: "P" }[kind];
    root.add(pdf.struct(tag, () => pdf.fontSize(SIZES[kind]).text(words)));
    pdf.moveDown(0.4);
  }
  root.end();
  pdf.end();
  return done;
};
