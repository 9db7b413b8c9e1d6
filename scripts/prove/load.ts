import { createHash, randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { personAt } from "./browserless";

/** One piece of work: an item of evidence recorded by the form, then its original handed in. Kept here, beside the product. */
export type Item = {
  title: string;
  /** The form as it was filled in; sent again unchanged when no answer came, as a browser does. */
  form: Map<string, string> | null;
  bytes: number;
  sha256: string;
  /** Sent at least once, whatever became of it. */
  wasSaveSent: boolean;
  wasUploadSent: boolean;
  isGivenUp: boolean;
  /** The answer that was received: from then on it must never be missing. */
  savedAs: string | null;
  uploadedAs: string | null;
};

export type Load = ReturnType<typeof load>;

const clients = 6;

/** People who record and hand in without rest. `isUp` says whether the product can be asked now. */
export function load(person: ReturnType<typeof personAt>, code: string, isUp: () => boolean) {
  const items: Item[] = [];
  const todo: Item[] = [];
  const refusals: string[] = [];
  const inFlight = { saves: 0, uploads: 0 };
  let acknowledged = 0;
  let blank: Map<string, string> | null = null;
  let isEnding = false;

  async function save(item: Item) {
    item.form ??= await filledIn(item);
    if (!item.form) return;
    item.wasSaveSent = true;
    inFlight.saves += 1;
    try {
      const answer = await person.submit(`/${code}/evidence/new?kind=document`, item.form);
      if (answer.status !== 303) return noteRefusal("save", answer.status);
      item.savedAs = answer.location.split("/").at(-1) ?? null;
      acknowledged += 1;
    } finally {
      inFlight.saves -= 1;
    }
  }

  /** The page is opened once; a form that is opened in the browser again draws its own submission id, as here. */
  async function filledIn({ title }: Item) {
    const opened = blank ?? (await person.openForm(`/${code}/evidence/new?kind=document`, "title"));
    if (!opened?.has("submissionId")) return null;
    blank = opened;
    return new Map([...opened, ["submissionId", randomUUID()], ["title", title]]);
  }

  async function upload(item: Item) {
    item.wasUploadSent = true;
    inFlight.uploads += 1;
    try {
      const answer = await person.send(`/api/v1/investigations/${code}/evidence/${item.savedAs}/original`, {
        method: "PUT",
        headers: { "x-file-name": `${item.title}.txt`, "content-type": "application/octet-stream" },
        body: contentOf(item.title, item.bytes),
        pauseMs: 4,
      });
      if (answer.status !== 200) return noteRefusal("upload", answer.status);
      item.uploadedAs = JSON.parse(answer.body).sha256;
      acknowledged += 1;
    } finally {
      inFlight.uploads -= 1;
    }
  }

  /** 5xx is no answer: it is tried again. Anything else would be a refusal of what is right. */
  function noteRefusal(what: string, status: number) {
    if (status < 500 && status !== 200) refusals.push(`${what} answered ${status}`);
  }

  function next(): Item | null {
    const again = todo.shift();
    if (again || isEnding) return again ?? null;
    const title = `proof-${items.length + 1}`;
    const bytes = randomInt(1, 48) * 65_536;
    const item = { title, form: null, bytes, sha256: hashOf(contentOf(title, bytes)) };
    const untouched = { wasSaveSent: false, wasUploadSent: false, isGivenUp: false, savedAs: null, uploadedAs: null };
    const fresh: Item = { ...item, ...untouched };
    items.push(fresh);
    return fresh;
  }

  async function client() {
    for (;;) {
      if (!isUp()) {
        await sleep(20);
        continue;
      }
      const item = next();
      if (!item) return;
      try {
        if (!item.savedAs) await save(item);
        if (item.savedAs && !item.uploadedAs) await upload(item);
      } catch {
        // The line was cut: nothing was acknowledged. Most try again; some give up, and what they sent must not linger.
        if (item.wasUploadSent && randomInt(5) === 0) item.isGivenUp = true;
        await sleep(20);
      }
      if (!item.uploadedAs && !item.isGivenUp) todo.push(item);
    }
  }

  const all = Promise.all(Array.from({ length: clients }, client));
  return {
    items,
    refusals,
    inFlight,
    /** How many answers were received so far. */
    acknowledged: () => acknowledged,
    /** What is open is finished, then it is quiet. */
    finish: async () => {
      isEnding = true;
      await all;
    },
  };
}

/** Text, so that it is what its name says; the same again for the same title, so that it need not be kept. */
export function contentOf(title: string, bytes: number): Buffer {
  const noise = createHash("shake256", { outputLength: Math.ceil((bytes * 3) / 4) })
    .update(title)
    .digest("base64");
  return Buffer.from(noise.slice(0, bytes));
}

export const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
