import { DateTime } from "@/components/ui/date-time";

type Entry = { recordedAt: Date; recordedBy: { code: string; name: string } | null };

/** Who wrote it down and when, below an entry. */
export function RecordedLine({ entry }: { entry: Entry }) {
  return (
    <p className="mt-1 text-sm text-ink-muted">
      {entry.recordedBy && `${entry.recordedBy.name} (${entry.recordedBy.code}), `}
      <DateTime at={entry.recordedAt} />
    </p>
  );
}
