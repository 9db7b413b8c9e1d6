/** One paragraph of a page. Letters outside Windows-1252 are refused, not replaced. */
export type Paragraph = { text: string; size?: number; bold?: boolean; space?: number };
export type Page = {
  title: string;
  subject: string;
  author: string;
  /** Day and time in UTC, `YYYYMMDDHHMMSS`. */
  createdAt: string;
  mark: string;
  language: string;
  paragraphs: Paragraph[];
};

const [pageWidth, pageHeight, margin] = [595, 842, 72];

/** A one-page A4 PDF 1.7 with the standard Helvetica faces: the same bytes each time for the same words. */
export function onePagePdf(page: Page): Buffer {
  const content = pageContent(page);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${page.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    `<< /Length ${bytes(content).length} >>\nstream\n${content}\nendstream`,
    `<< /Title ${literal(page.title)} /Subject ${literal(page.subject)} /Author ${literal(page.author)} /Keywords ${literal(page.mark)} /Producer (Attest worked example) /CreationDate (D:${page.createdAt}Z) >>`,
  ];

  let body = "%PDF-1.7\n%âãÏÓ\n";
  const offsets = objects.map((object, at) => {
    const offset = bytes(body).length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${bytes(body).length}\n%%EOF\n`;
  return bytes(body);
}

function pageContent({ mark, paragraphs }: Page): string {
  const band = (y: number) => `BT /F2 9 Tf 0.62 0.2 0.05 rg ${margin} ${y} Td ${literal(mark)} Tj ET`;
  // Large and pale across the page: a photocopy of any half of it still says what it is.
  const watermark = `BT /F2 34 Tf 0.93 0.9 0.86 rg 0.766 0.643 -0.643 0.766 110 190 Tm ${literal(mark)} Tj ET`;
  const lines = [watermark, band(pageHeight - 40), band(30), "0.1 0.1 0.1 rg"];

  let y = pageHeight - 84;
  for (const { text, size = 10.5, bold = false, space = 7 } of paragraphs) {
    for (const line of wrap(text, size, pageWidth - 2 * margin)) {
      y -= size * 1.36;
      lines.push(`BT /${bold ? "F2" : "F1"} ${size} Tf ${margin} ${y.toFixed(1)} Td ${literal(line)} Tj ET`);
    }
    y -= space;
  }
  if (y < 50) throw new Error("the words do not fit on one page");
  return lines.join("\n");
}

function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) * size > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Generous widths in em, by class of letter: lines end a little early rather than run off the page. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if ("ijl.,;:'|!() \u00a0".includes(letter)) width += 0.29;
    else if ("mwMW%".includes(letter)) width += 0.87;
    else if (/[A-Z]/.test(letter)) width += 0.71;
    else width += 0.55;
  }
  return width;
}

const punctuation: Record<string, number> = {
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "–": 0x96,
  "—": 0x97,
  "…": 0x85,
  "‘": 0x91,
};

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, "\\$&")})`;
}

function bytes(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = punctuation[letter] ?? letter.codePointAt(0) ?? 0;
      if (code > 255) throw new Error(`the letter "${letter}" is not in Windows-1252`);
      return code;
    }),
  );
}
