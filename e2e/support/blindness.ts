import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { checkResults, outcomes, verificationStatuses } from "../../lib/verification/rules";
import type { OwnInvestigation } from "./own-investigation";
import { withOwner } from "./people";
import { base, insert, type Recorded } from "./scene";

/** What a judgement says, in words that stand nowhere else, so that a leak is a leak. */
export const telling = {
  seenWhat: "Seven roofs are gone, beside the blue water tower.",
  alternatives: "Thought of a brush fire; the soot line is too high.",
  reason: "The tower and the ford stand as on the map.",
};

/** What of a judgement stands in a text; the text itself is too long to be printed. */
export const leaksIn = (text: string) => Object.values(telling).filter((words) => text.includes(words));

/** Every text that the server sends to this page: documents, payloads of links followed, answers to forms. */
export function listen(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (/html|x-component|json/.test(type)) bodies.push(response.text().catch(() => ""));
  });
  return async () => (await Promise.all(bodies)).join("\n");
}

/** What a link within the application is answered with: the data of the page, in one piece. */
export async function payloadOf(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { headers: { rsc: "1" } });
  const type = answer.headers()["content-type"] ?? "";
  if (!type.startsWith("text/x-component")) throw new Error(`${address} was answered with ${answer.status()} ${type}`);
  return answer.text();
}

/** How often each word for a status, an outcome or a result stands in a payload, be it shown or not. */
export function statusWordsIn(payload: string): Record<string, number> {
  const words = [...new Set<string>([...verificationStatuses, ...outcomes, ...checkResults])];
  return Object.fromEntries(words.map((word) => [word, payload.match(new RegExp(`\\b${word}\\b`, "g"))?.length ?? 0]));
}

/** What a page says, but for what its fields could be set to: every status is a choice of a filter. */
export function shown(page: Page): Promise<string> {
  return page.locator("body").evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    for (const choice of copy.querySelectorAll("select, script, template, style")) choice.remove();
    return copy.textContent ?? "";
  });
}

/** A picture, cited for an act as a whole by the researcher. */
export async function citedWhole(own: OwnInvestigation, { actId }: Recorded, evidenceId: string): Promise<string> {
  const id = randomUUID();
  const says = { bearing: "supports", knowledge: "shown", carries: ["occurrence"], elements: [] };
  await withOwner((client) =>
    insert(client, "Citation", { id, ...base(own), actId, evidenceId, ...says, locator: { whole: true } }),
  );
  return id;
}
