import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const base =
  "inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold no-underline select-none " +
  "pointer-coarse:min-h-11 aria-disabled:cursor-progress aria-disabled:opacity-70 print:hidden";

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-8.5 px-3.5 py-1 text-base",
  small: "min-h-7 px-2.5 py-0.5 text-sm",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-edge bg-surface text-ink-strong hover:bg-hover",
  quiet: "border-transparent bg-transparent text-accent hover:bg-hover hover:text-accent-strong",
  danger: "border-bad bg-bad text-on-bad hover:border-bad-strong hover:bg-bad-strong",
};

/** The classes that buttons and links drawn as buttons share. */
export function buttonStyles(variant: ButtonVariant, size: ButtonSize): string {
  return classNames(base, sizes[size], variants[variant]);
}
