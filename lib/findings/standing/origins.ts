import type { SharedOrigin } from "../types";

/**
 * Of all groups of one origin in an investigation, the pairs that matter among some sources, whatever the chain between
 * them. The walk over all groups is made once; each act then asks for its own few sources.
 */
export function originIndex(groups: readonly (readonly string[])[]): (sourceIds: readonly string[]) => SharedOrigin[] {
  const parents = new Map<string, string>();
  const find = (source: string): string => {
    let root = source;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    // Shortens the way for the next one who asks, so that long chains cost once.
    for (let at = source; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [first = "", ...others] of groups) {
    for (const other of others) {
      const [from, to] = [find(first), find(other)];
      if (from !== to) parents.set(from, to);
    }
  }

  return (sourceIds) => {
    const firstOf = new Map<string, string>();
    return [...new Set(sourceIds)].sort().flatMap((source) => {
      const root = find(source);
      const first = firstOf.get(root);
      if (first !== undefined) return [{ a: first, b: source }];
      firstOf.set(root, source);
      return [];
    });
  };
}
