import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraphsOfHtml, turnsOfHtml } from "./html";

const texts = (html: string) => paragraphsOfHtml(html).texts;

describe("the clipboard's HTML", () => {
  test("of Word: paragraphs, drawn list marks, entities; styles and comments are no text", () => {
    expect(
      texts(
        `<html xmlns:o="urn:x"><head><style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body><!--StartFragment-->
<p class=MsoNormal>They came\r\nat <b>dawn</b>&nbsp;: &laquo;&nbsp;out&nbsp;&raquo;<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>two<br>lines</p><!--EndFragment--></body></html>`,
      ),
    ).toEqual(["They came at dawn\u00A0: «\u00A0out\u00A0»", "1.\u00A0\u00A0two\nlines"]);
  });

  test("of LibreOffice and Google Docs: lists, tables row by row, lines of div", () => {
    expect(
      texts(
        '<meta charset="utf-8"><b style="font-weight:normal"><p dir="ltr"><span>One</span></p><br><ol start="3"><li><p>x</p></li><li>y<ul><li>z</li></ul></li></ol></b><table><tr><td><p>a</p><p>b</p></td><th>c</th></tr><tr><td>d</td><td></td></tr></table><div>e</div><div>f</div><div><br></div><div>g</div>',
      ),
    ).toEqual(["One", "3. x", "4. y", "• z", "a\nb | c", "d |", "e\nf", "g"]);
  });

  test("what is deleted or drawn is named; labels become turns", () => {
    expect(turnsOfHtml('<p>Q: Where?</p><p>A: <del>Here</del>There <img alt="a map" src="https://x"></p>')).toEqual({
      turns: [
        { speaker: "Q:", text: "Where?" },
        { speaker: "A:", text: "There" },
      ],
      leftOut: [
        { what: "deleted", where: [2], count: 1, texts: ["Here"] },
        { what: "images", where: [2], count: 1, texts: ["a map"] },
      ],
    });
  });

  test("no script is text, and a lone < is", () => {
    expect(texts("<script>alert(1)</script><p onclick=x>a < b &lt;script&gt; &unknown;</p>")).toEqual([
      "a < b <script> &unknown;",
    ]);
  });

  test("escaped words in any blocks come out in order", () => {
    const words = fc.array(fc.constantFrom("a", "é", "م", "<", "&", "😀", " ", "\n", "•"), { maxLength: 8 });
    const block = fc.constantFrom("p", "div", "li", "h1", "td", "span", "tr", "pre", "section");
    fc.assert(
      fc.property(fc.array(fc.tuple(block, words), { maxLength: 10 }), (blocks) => {
        const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
        const html = blocks.map(([name, parts]) => `<${name}>${escaped(parts.join(""))}</${name}>`).join("\n");
        const said = blocks.map(([, parts]) => parts.join("")).join("");
        const bare = (text: string) => text.replaceAll(/[\s•|]/g, "");
        expect(bare(texts(html).join(""))).toBe(bare(said));
      }),
      { numRuns: 500 },
    );
  });
});
