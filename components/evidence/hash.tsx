import { classNames } from "@/components/ui/class-names";

/** A hash: long, so it breaks anywhere; never shortened, for people compare it. */
export function Hash({ children, className }: { children: string; className?: string | undefined }) {
  return <bdi className={classNames("break-all tabular-nums slashed-zero", className)}>{children}</bdi>;
}
