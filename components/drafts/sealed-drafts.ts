"use client";
import { isVaultOpen } from "@/components/sealing/use-vault";
import { VaultRefused, vault } from "@/components/sealing/vault-client";
import { type OutboxForm, outboxForms } from "@/lib/outbox/types";
import { type Answer, makeOutbox } from "./outbox";
import { storeInBrowser } from "./store";
import type { DraftRow, DraftSeal, DraftText } from "./types";

/** Whose drafts: with their public key they are written, with the private one, under the passphrase, they are read. */
export type DraftOwner = { userId: string; boxPublic: string };

const labelOf = (id: string) => `draft ${id}`;

function sealTo({ boxPublic }: DraftOwner): DraftSeal {
  return {
    seal: async (id, text) => {
      const plain = new TextEncoder().encode(JSON.stringify(text));
      return vault.sealDraft({ plain, label: labelOf(id), boxPublic });
    },
    open: async (row) => {
      if (!isVaultOpen()) return null;
      try {
        const plain = await vault.openDraft({ sealed: row.sealed, label: labelOf(row.id) });
        return readText(JSON.parse(new TextDecoder().decode(plain)));
      } catch (error) {
        if (error instanceof VaultRefused && error.problem === "locked") return null;
        throw error;
      }
    },
  };
}

/** Whoever has the device could have sealed something else to the same key: what is not a draft is none. */
function readText(value: unknown): DraftText {
  if (typeof value !== "object" || value === null) throw new TypeError("not a draft");
  const { of, form, path, title, fields, submissionId, refusal, isMoved } = Object.fromEntries(Object.entries(value));
  const isText = [of, path, title, submissionId].every((each) => typeof each === "string");
  if (!isText || !isForm(form) || !Array.isArray(fields) || !fields.every(isField)) throw new TypeError("not a draft");
  if (!/^\/(?!\/)/.test(path)) throw new TypeError("not a path of ours");
  const refused = typeof refusal === "string" ? { refusal } : {};
  return { of, form, path, title, fields, submissionId, ...refused, ...(isMoved === true ? { isMoved } : {}) };
}

const isForm = (value: unknown): value is OutboxForm => outboxForms.some((form) => form === value);
const isField = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === "string");

/** A hash in place of an id: what it stands for cannot be read from the storage. */
export async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`attest/draft/${text}`));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

/** A bad line is slow before it is dead: a long text is given the time that it takes at 4 KB a second. */
const leastWaitMs = 30_000;

async function post({ form, fields, submissionId }: DraftText): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.set("submissionId", submissionId);
  const length = fields.reduce((sum, [, value]) => sum + value.length, 0);
  const signal = AbortSignal.timeout(leastWaitMs + length / 4);
  const response = await fetch(`/api/v1/outbox/${form}`, { method: "POST", body, signal });
  // Not ours: a proxy on the way, a captive portal, a server that is starting.
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) throw new TypeError("no answer");
  return response.json();
}

async function makeDrafts(owner: DraftOwner) {
  const whose = await hashOf(owner.userId);
  const seal = sealTo(owner);
  const outbox = makeOutbox({
    ...seal,
    owner: whose,
    store: storeInBrowser,
    post,
    alone: async (work) => navigator.locks.request("outbox", work),
    now: Date.now,
  });
  const list = () => storeInBrowser.listOf(whose);
  return { ...seal, outbox, store: storeInBrowser, owner: whose, list };
}

export type Drafts = Awaited<ReturnType<typeof makeDrafts>>;

const made = new Map<string, Promise<Drafts>>();

/** One for each page and person. */
export function draftsOf(owner: DraftOwner): Promise<Drafts> {
  const drafts = made.get(owner.userId) ?? makeDrafts(owner);
  made.set(owner.userId, drafts);
  return drafts;
}

/** Says that a draft is open in this page for as long as the page lives, or until the answer is called. */
export function hold(id: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(labelOf(id), () => held);
  return release;
}

/** Those of the rows that no page of this browser has open. */
export async function lyingAbout(rows: DraftRow[]): Promise<DraftRow[]> {
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  return rows.filter(({ id }) => !open.has(labelOf(id)));
}
