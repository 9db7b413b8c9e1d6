"use client";
import type { Table } from "dexie";
import type { DraftRow, DraftStore } from "./types";

/** Said to other parts of this page and to other pages when a row came or went. */
const channelName = "drafts";

let opened: Promise<Table<DraftRow, string>> | null = null;

/** Loaded with the first draft: most pages need none of it. */
async function open(): Promise<Table<DraftRow, string>> {
  const { Dexie } = await import("dexie");
  // On the disk before it is said to be kept: a battery that goes takes no more than a killed browser does.
  const database = new Dexie("drafts", { chromeTransactionDurability: "strict" });
  database.version(1).stores({ rows: "id, owner" });
  return database.table<DraftRow, string>("rows");
}

const table = () => {
  opened ??= open().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
};

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
channel?.addEventListener("message", tell);

const changed = () => {
  tell();
  channel?.postMessage("changed");
};

/** The browser's own storage. What is in it is ciphertext: see DraftRow. */
export const storeInBrowser: DraftStore = {
  async put(row) {
    const rows = await table();
    const isNew = (await rows.get(row.id))?.state !== row.state;
    await rows.put(row);
    if (isNew) changed();
  },
  async remove(id) {
    await (await table()).delete(id);
    changed();
  },
  async listOf(owner) {
    const rows = await (await table()).where("owner").equals(owner).toArray();
    return rows.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  },
};

/** Hears that a draft came, went or changed its state, in this page or in another one. */
export function onDraftsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
