import type { DraftRow, DraftStore } from "@/components/drafts/types";

/** A store that is gone with the page: for tests, and nothing else. */
export function storeInMemory(rows = new Map<string, DraftRow>()): DraftStore {
  return {
    put: async (row) => {
      rows.set(row.id, row);
    },
    remove: async (id) => {
      rows.delete(id);
    },
    listOf: async (owner) => [...rows.values()].filter((row) => row.owner === owner).sort((a, b) => a.at - b.at),
  };
}
