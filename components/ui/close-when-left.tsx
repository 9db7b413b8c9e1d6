"use client";
import { useEffect, useRef } from "react";

/** Put inside a <details>: closes it on Escape (giving the focus back), on a click elsewhere, and when focus leaves. */
export function CloseWhenLeft() {
  const marker = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const menu = marker.current?.closest("details");
    if (!menu) return;

    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    const onElsewhere = (event: Event) => {
      if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
    };
  }, []);

  return <span ref={marker} hidden />;
}
