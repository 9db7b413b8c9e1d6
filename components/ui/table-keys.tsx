"use client";
import { useEffect, useRef } from "react";
import { useShortcut } from "./use-shortcut";

/** Put beside a table's rows: j and k (and arrows, once in the list) walk the row links; a click on a row follows its link. */
export function TableKeys() {
  const marker = useRef<HTMLSpanElement>(null);

  useShortcut(["j", "k", "ArrowDown", "ArrowUp"], (key) => {
    const list = marker.current?.parentElement;
    const links = [...(list?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]") ?? [])];
    const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
    if (here === -1 && (key.startsWith("Arrow") || !isFirstOnPage(marker.current))) return false;

    const next = key === "j" || key === "ArrowDown" ? here + 1 : Math.max(here - 1, 0);
    const link = links[Math.min(next, links.length - 1)];
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "nearest", inline: "nearest" });
    return link !== undefined;
  });

  useEffect(() => {
    const list = marker.current?.parentElement;
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest("a, button, input, label, select, summary"))
        return;
      // Someone is marking words, not opening the row.
      if (event.button !== 0 || window.getSelection()?.isCollapsed === false) return;
      const link = event.target.closest("tr")?.querySelector<HTMLAnchorElement>("a[data-row-link]");
      // The keys held go along, so that Ctrl opens a new window as on any link.
      link?.dispatchEvent(new MouseEvent("click", event));
    };
    list?.addEventListener("click", onClick);
    return () => list?.removeEventListener("click", onClick);
  }, []);

  return <span ref={marker} data-table-keys hidden />;
}

/** Where several lists stand on one page, the first takes the keys until one stands in another. */
function isFirstOnPage(marker: Element | null): boolean {
  const isElsewhere = document.activeElement?.closest("tr") !== null && document.activeElement !== document.body;
  return !isElsewhere && document.querySelector("[data-table-keys]") === marker;
}
