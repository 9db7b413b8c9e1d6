type Range = { start: number; end: number };
export type Segment = { text: string; isCited: boolean };

/** Cuts a text at the edges of what is cited in it. What overlaps is drawn once; no character is lost or doubled. */
export function segmentsOf(text: string, ranges: readonly Range[]): Segment[] {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of inOrder) {
    if (start > at) segments.push({ text: text.slice(at, start), isCited: false });
    if (end > at) segments.push({ text: text.slice(Math.max(at, start), end), isCited: true });
    at = Math.max(at, end);
  }
  if (at < text.length) segments.push({ text: text.slice(at), isCited: false });
  return segments;
}
