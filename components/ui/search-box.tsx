import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { FocusOnKey } from "./focus-on-key";
import { KeyHint } from "./key-hint";

type Props = {
  /** Where `q` is sent. */
  action: string;
  label?: string | undefined;
  defaultValue?: string | undefined;
};

/** The search of the top bar. `/` goes there. */
export function SearchBox({ action, label, defaultValue }: Props) {
  const t = useTranslations("ui");
  return (
    <Form action={action} prefetch={false} role="search" className="relative max-w-md">
      <Search aria-hidden className="absolute inset-y-0 start-2.5 my-auto size-4 text-ink-muted" />
      <input
        type="search"
        name="q"
        defaultValue={defaultValue}
        aria-label={label ?? t("search")}
        placeholder={label ?? t("search")}
        aria-keyshortcuts="/"
        autoComplete="off"
        className="block min-h-8 w-full rounded-md border border-edge bg-surface ps-8 pe-8 text-table pointer-coarse:min-h-11 pointer-coarse:text-[1rem]"
      />
      <span className="pointer-events-none absolute inset-y-0 end-2 flex items-center pointer-coarse:hidden">
        <KeyHint keys="/" />
      </span>
      <FocusOnKey shortcut="/" />
    </Form>
  );
}
