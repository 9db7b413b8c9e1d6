import { beforeAll, describe, expect, test } from "vitest";
import { printFigures } from "@/lib/accountability/report/commands/print-figures";
import type { figuresJson } from "@/lib/accountability/report/figures-json";
import { withdrawConsent } from "@/lib/interviews/commands/withdraw-consent";
import { owner, ownerUrl, useDatabase } from "@/lib/testing/database";
import { loadReferenceData } from "@/scripts/reference-data.mjs";
import { type Cast, foundWith, getActor, makeStaff } from "./cast";
import { recordWorkedExample } from "./record";

useDatabase({ keepsRows: true });

type Printed = ReturnType<typeof figuresJson>;

const now = new Date();
let cast: Cast;

/** Made once for the file: several hundred commands, none of them past the one door. */
beforeAll(async () => {
  await loadReferenceData(ownerUrl);
  const staff = async (part: "operator" | "researcher" | "reviewer" | "admin", email: string) =>
    makeStaff({ part, name: email, email: `${email}@example.org` }, null, now);
  const operator = await getActor(await staff("operator", "operator"));
  const parts = { r: "researcher", a: "reviewer", b: "reviewer", c: "reviewer", d: "admin" } as const;
  const ids: string[] = [];
  for (const [email, part] of Object.entries(parts)) ids.push(await staff(part, email));
  const members = Object.entries(parts).map(([email, part]) => ({ email: `${email}@example.org`, roles: [part] }));
  const founded = await foundWith(
    { operator, title: "Example", description: "", fictionNotice: "Fictional." },
    members,
  );
  const [researcher, one, two, three, admin] = await Promise.all(ids.map(getActor));
  if (!researcher || !one || !two || !three || !admin) throw new Error("no cast");
  cast = { ...founded, researcher, reviewers: [one, two, three], admin };
  await recordWorkedExample(cast, now);
}, 180_000);

async function printed(locale: "en" | "fr" = "en"): Promise<Printed> {
  const { json } = await printFigures(cast.admin, { investigationId: cast.investigationId, code: "SUM-0001", locale });
  return JSON.parse(json);
}

const without = (text: string) => text.replace(/\d{1,2} \S+ 20\d\d/g, "DATE");

describe("the worked example", () => {
  test("computes the published figures", async () => {
    const { figures } = await printed();
    expect(figures.map(({ text, lower, upper }) => [text, lower, upper])).toEqual([
      [
        "at least 32 civilians deliberately killed by the Malian armed forces and the Wagner Group, including 7 in a drone strike",
        32,
        50,
      ],
      ["at least 4 others forcibly disappeared by the Malian armed forces and the Wagner Group", 4, 4],
      ["at least 100 homes burned by the Malian armed forces and the Wagner Group", 100, 111],
      ["at least 47 civilians summarily executed (33 and 14 separately: JNIM 33, ISGS 14)", 47, 52],
      ["thousands of people displaced by JNIM or ISGS", 0, null],
      ["over 1,000 homes burned by JNIM", 1000, null],
      ["thousands of animals looted by JNIM", 0, null],
    ]);
  });

  test("computes the method: who was interviewed, each person once, and what was verified", async () => {
    const { method } = await printed();
    expect(method).toMatch(
      /^Interviewed for this summary: 47 witnesses and 11 other informed sources, 58 distinct people/,
    );
    expect(method).toContain("Verified evidence: satellite imagery, photographs and videos.");
    expect(method).toContain("In one incident, victims are presumed to be civilians.");
    // 66 interviews are on record: four of one person a second time, four of people who must not count.
    expect(await owner.interview.count({ where: { investigationId: cast.investigationId } })).toBe(66);
  });

  test("says what the accused answered, what the authorities did, and what could not be reached", async () => {
    const said = (await printed()).sentences.map(without);
    expect(said).toContain(
      "Government of Mali had not replied by DATE to the letter sent on DATE and delivered on DATE.",
    );
    for (const party of ["Wagner Group", "Islamic State in the Greater Sahara", "Jama’at Nusrat al-Islam wal-Muslimin"])
      expect(said).toContain(`${party}: not sent, no channel.`);
    expect(said.find((sentence) => sentence.startsWith("We found no step as of DATE"))).toBeDefined();
    expect(said.find((sentence) => sentence.startsWith("We also received credible reports of hundreds more"))).toMatch(
      /because research in central and northern Mali .* is so difficult, these figures are conservative\.$/,
    );
    expect(said.at(-1)).toBe("Fictional.");
  });

  test.each([
    ["INC-0011.1", "left_out"],
    ["INC-0012.1", "lower"],
    ["INC-0013.1", "left_out"],
    ["INC-0014.1", "upper_only"],
    ["INC-0015.1", "secondary"],
    ["INC-0016.1", "left_out"],
    ["INC-0017.1", "left_out"],
    ["INC-0018.1", "left_out"],
  ])("trap %s does not move the figure of the killed, and the reason is given", async (code, entered) => {
    const killed = (await printed()).figures[0];
    const act = killed?.acts.find((each) => each.code === code);
    expect(act, code).toBeDefined();
    expect({ code, entered: act?.entered }).toEqual({ code, entered });
    expect(act?.reason).not.toBe("");
  });

  test("prints the same figures byte for byte when nothing changed", async () => {
    const [one, two] = [await printed(), await printed()];
    expect({ ...one, asOf: "" }).toEqual({ ...two, asOf: "" });
  });

  test("reads in French", async () => {
    const { figures, method } = await printed("fr");
    expect(figures[0]?.text).toContain("au moins 32 civils tués délibérément");
    expect(figures[0]?.text).toContain("dont 7 lors d’une frappe de drone");
    expect(method).toContain("47 témoins et 11 autres sources informées");
  });

  test("a withdrawal of consent acts on the figure at once, as soon as it takes the second independent source away", async () => {
    const cited = await owner.citation.findMany({
      where: { act: { code: "INC-0009.1" }, interviewId: { not: null } },
      select: { interviewId: true, interview: { select: { knowledge: true } } },
    });
    const [third, second] = cited.sort((a, b) =>
      (a.interview?.knowledge ?? "").localeCompare(b.interview?.knowledge ?? ""),
    );
    expect(cited).toHaveLength(3);

    await withdrawConsent(cast.researcher, { interviewId: second?.interviewId ?? "", scope: "whole" });
    expect((await printed()).figures[3]?.lower).toBe(47);

    await withdrawConsent(cast.researcher, {
      interviewId: third?.interviewId ?? "",
      scope: "uses",
      uses: ["internal_figure"],
    });
    const executed = (await printed()).figures[3];
    expect(executed?.lower).toBe(42);
    expect(executed?.acts.find(({ code }) => code === "INC-0009.1")?.entered).toBe("left_out");
  });
});
