"use client";
import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";

/** Opens and folds the rail on small screens: what follows it with `unfolded` is shown while it is open. */
export function RailToggle({ label }: { label: string }) {
  return (
    // A new page is a new toggle: following a link folds the rail again.
    <details key={usePathname()} className="unfold md:hidden">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-md px-3 font-semibold hover:bg-hover">
        <Menu aria-hidden className="size-5" />
        {label}
      </summary>
    </details>
  );
}
