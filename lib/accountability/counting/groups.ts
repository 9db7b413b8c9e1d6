/** Acts by position, each with the positions it may share victims with. */
export type Overlaps = ReadonlyMap<number, readonly number[]>;

/**
 * Rule 3, may overlap: connected sets of acts, by union-find. Returns the positions in each group, in the order of the
 * groups' first members. Only `members` are joined to each other: groups form among the acts *counted*, so an act that
 * is out of the figure joins nobody.
 */
export function overlapGroups(members: readonly number[], overlaps: Overlaps): number[][] {
  const parent = new Map(members.map((member) => [member, member]));

  const find = (member: number): number => {
    let at = member;
    for (;;) {
      const up = parent.get(at) ?? at;
      if (up === at) return at;
      const above = parent.get(up) ?? up;
      parent.set(at, above);
      at = above;
    }
  };

  for (const member of members) {
    for (const other of overlaps.get(member) ?? []) {
      if (!parent.has(other)) continue;
      const [a, b] = [find(member), find(other)];
      // The smaller position leads, so the result does not depend on the order of the pairs.
      if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
    }
  }

  const groups = new Map<number, number[]>();
  for (const member of members) {
    const root = find(member);
    const group = groups.get(root);
    if (group) group.push(member);
    else groups.set(root, [member]);
  }
  return [...groups.values()];
}
