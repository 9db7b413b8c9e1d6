import {
  Ban,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  Clock,
  Info,
  Lock,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "neutral" | "info" | "good" | "warning" | "bad";
export type Shape =
  | "ring"
  | "dashed"
  | "dot"
  | "check"
  | "triangle"
  | "exclamation"
  | "cross"
  | "bar"
  | "clock"
  | "lock"
  | "info";

const shapes: Record<Shape, LucideIcon> = {
  ring: Circle,
  dashed: CircleDashed,
  dot: CircleDot,
  check: CircleCheck,
  triangle: TriangleAlert,
  exclamation: CircleAlert,
  cross: CircleX,
  bar: Ban,
  clock: Clock,
  lock: Lock,
  info: Info,
};

const usualShape: Record<Tone, Shape> = {
  neutral: "ring",
  info: "dot",
  good: "check",
  warning: "triangle",
  bad: "cross",
};

const tones: Record<Tone, string> = {
  neutral: "text-ink-muted",
  info: "text-accent",
  good: "text-good",
  warning: "text-warning",
  bad: "text-bad",
};

type Props = {
  tone?: Tone | undefined;
  /** Two statuses of one tone in one list need two shapes. */
  shape?: Shape | undefined;
  /** The status in words: never left out. */
  children: ReactNode;
  className?: string | undefined;
};

/** A status: a word and a shape, and only then a colour. Reads the same in print and without colour vision. */
export function StatusBadge({ tone = "neutral", shape, children, className }: Props) {
  const Icon = shapes[shape ?? usualShape[tone]];
  return (
    <span
      className={classNames(
        "inline-flex items-baseline gap-1 whitespace-nowrap font-medium text-ink-strong",
        className,
      )}
    >
      <Icon aria-hidden strokeWidth={2.25} className={classNames("size-[1.05em] shrink-0 self-center", tones[tone])} />
      {children}
    </span>
  );
}
