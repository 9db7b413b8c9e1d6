import { buildDocx, buildZip, wordParagraph, wordPart } from "../lib/testing/build-docx";
import { expectAccessible } from "./support/axe";
import { countOf, type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, test } from "./support/people";
import { expectNoSidewaysScroll } from "./support/readable";
import { anInterview, aReadBack } from "./support/scene";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Imports");
});

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

test("a Word file is read in the browser, shown with what is left out, and added once; subtitles keep their times", async ({
  as,
}) => {
  const { interviewId } = await anInterview(own, ["Typed before."]);
  const page = await as("researcher");
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  await page.getByRole("link", { name: "Import from a file" }).click();
  const chooser = page.getByLabel("Transcript file");

  // What is no transcript is told in words, whatever its name.
  for (const [name, content, words] of [
    ["account.docx", "%PDF-1.7", "It is a PDF."],
    ["account.txt", "ID3\x03\0\0", "It is no text"],
    ["account.docx", buildZip({ "xl/workbook.xml": "<x/>" }), "It is no Word file"],
    [
      "account.docx",
      buildDocx(wordParagraph("x"), {}, { declared: { "word/document.xml": 2e9 } }),
      "far more than a transcript holds",
    ],
  ] as const) {
    await chooser.setInputFiles(file(name, content));
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
  }

  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.postData() ?? ""));
  const body = [
    wordParagraph("Q: Where were you?"),
    wordParagraph("A: In the market."),
    `<w:p><w:r><w:t>With my son.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    wordParagraph("Note: she weeps"),
    wordParagraph("Note: a pause"),
  ].join("");
  const comments = wordPart("w:comments", `<w:comment w:id="0">${wordParagraph("Ask for his age")}</w:comment>`);
  await chooser.setInputFiles(file("account.txt", buildDocx(body, { "comments.xml": comments })));
  await expect(page.getByText("account.txt: Word document, 5 paragraphs", { exact: false })).toBeVisible();
  await expect(page.getByText("by its content it was read as Word document")).toBeVisible();
  await expect(page.getByText("The draft already has 1 paragraph. These come after, from number 2.")).toBeVisible();
  await page.getByText("Show the words").click();
  await expect(page.getByText("Ask for his age")).toBeVisible();

  const label = (words: string) => page.getByRole("combobox", { name: words });
  await expect(label("Q: (once)")).toHaveValue("interviewer");
  await expect(label("A: (once)")).toHaveValue("interviewee");
  await label("Note: (2 times)").selectOption("text");
  await expect(page.getByText("Note: she weeps")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  expect(sent).toEqual([]);

  await page.getByRole("button", { name: "Add 5 paragraphs" }).dblclick();
  await expect(page).toHaveURL(/\?part=1$/, { timeout: 30_000 });
  const rows = `SELECT json_agg(json_build_array(number, speaker, text, "startMs", "endMs") ORDER BY number) FROM "Paragraph" WHERE "interviewId" = $1`;
  expect(await stored(rows, [interviewId])).toEqual([
    [1, "interviewee", "Typed before.", null, null],
    [2, "interviewer", "Where were you?", null, null],
    [3, "interviewee", "In the market.", null, null],
    [4, "interviewee", "With my son.", null, null],
    [5, "interviewee", "Note: she weeps", null, null],
    [6, "interviewee", "Note: a pause", null, null],
  ]);
  expect(sent.join("")).not.toContain("Ask for his age");

  await page.goto(`/${own.code}/interviews/${interviewId}/import`);
  const cues = Array.from({ length: 1500 }, (_, at) => {
    const time = new Date(at * 2000).toISOString().slice(11, 23);
    return `${time} --> ${time}\n<v ${at % 2 ? "Amina D." : "Rim"}>Sentence ${at}.\n`;
  });
  await page.getByLabel("Transcript file").setInputFiles(file("s.vtt", `WEBVTT\n\n${cues.join("\n")}`));
  await label("Rim (750 times)").selectOption("interviewer");
  await page.getByRole("button", { name: "Add 1,500 paragraphs" }).click();
  await expect(page).toHaveURL(/\?part=1$/, { timeout: 30_000 });
  await expect(page.getByText("Sentence 0.", { exact: true })).toBeVisible();
  await expect(page.getByText("In the recording at 0:02")).toBeAttached();
  expect(await stored(`SELECT count(*)::int FROM "Paragraph" WHERE "interviewId" = $1`, [interviewId])).toBe(1506);
  const trail = `SELECT count(*)::int FROM "AuditEvent" WHERE "subjectId" = $1 AND name = 'interview.paragraphs-imported'`;
  expect(await stored(trail, [interviewId])).toBe(2);
});

test("what is pasted from a word processor keeps its paragraphs; a book is taken or refused, never cut", async ({
  as,
}) => {
  const { interviewId } = await anInterview(own, []);
  const page = await as("researcher");
  await page.goto(`/${own.code}/interviews/${interviewId}`);
  const form = page.getByRole("form", { name: "Add to the transcript" });
  const text = form.getByRole("textbox", { name: "What was said" });
  const paste = (html: string, plain: string) =>
    text.evaluate(
      (area: HTMLTextAreaElement, [rich, bare]) => {
        area.focus();
        const clipboardData = new DataTransfer();
        if (rich) clipboardData.setData("text/html", rich);
        clipboardData.setData("text/plain", bare ?? "");
        return area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      [html, plain],
    );

  await paste(
    '<html><head><style>p{}</style></head><body><p class=MsoNormal>They came<br>at dawn.</p><p>&laquo;&nbsp;Out&nbsp;&raquo; <img src="https://example.org/x" onerror="document.title=1"></p><script>document.title=2</script></body></html>',
    "They came\nat dawn.\n« Out »",
  );
  await expect(text).toHaveValue("They came\nat dawn.\n\n«\u00A0Out\u00A0»");
  await expect(form.getByRole("status").filter({ hasText: "Pasted" })).toHaveText(
    "Pasted as 2 paragraphs. Left out: 1 picture.",
  );

  const pages = "x".repeat(1_000_000);
  expect(await paste("", `${pages}${pages}`)).toBe(false);
  await expect(form.getByText("Not pasted")).toBeVisible();
  await expect(text).toHaveValue("They came\nat dawn.\n\n«\u00A0Out\u00A0»");

  const book = Array.from({ length: 500 }, (_, at) => `<p>${at} ${"été ".repeat(750)}</p>`);
  await text.fill("");
  await paste(book.join(""), book.join("\n").replaceAll(/<\/?p>/g, ""));
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/^0 été/)).toBeAttached({ timeout: 30_000 });
  const length = `SELECT sum(length(text))::int FROM "Paragraph" WHERE "interviewId" = $1`;
  expect(await stored(length, [interviewId])).toBe(book.join("").length - 500 * "<p></p> ".length);
});

test("nothing is imported into a statement that was read back meanwhile", async ({ as }) => {
  const interviewed = await anInterview(own, ["Read back."]);
  const path = `/${own.code}/interviews/${interviewed.interviewId}/import`;
  const page = await as("researcher");
  await page.goto(path);
  await page.getByLabel("Transcript file").setInputFiles(file("a.txt", "Too late."));
  await expect(page.getByRole("button", { name: "Add 1 paragraph" })).toBeVisible();
  await aReadBack(own, interviewed);
  const before = await countOf("Paragraph", own);
  await page.getByRole("button", { name: "Add 1 paragraph" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toBeVisible();
  expect(await countOf("Paragraph", own)).toBe(before);
  await page.reload();
  await expect(page.getByText("This statement was read back.")).toBeVisible();
});
