import { ListFilter } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { KeptParams } from "./kept-params";
import { listHref, type SearchParams } from "./table-view";
import { TextLink } from "./text-link";

type Props = {
  path: string;
  params: SearchParams;
  /** The parameters that its fields send. */
  names: readonly string[];
  isFiltered: boolean;
  children: ReactNode;
};

/** Filters of a list, sent into its URL. Folded on small screens. A new choice of filters opens its first page. */
export function FilterForm({ path, params, names, isFiltered, children }: Props) {
  const t = useTranslations("ui.table");
  const cleared = Object.fromEntries(names.map((name) => [name, undefined]));
  return (
    <div className="mb-3 print:hidden">
      <details className="unfold md:hidden">
        <summary className="inline-flex min-h-11 items-center gap-2 rounded-md border border-edge px-3 font-semibold">
          <ListFilter aria-hidden className="size-4" />
          {t(isFiltered ? "filtered" : "filter")}
        </summary>
      </details>
      <div className="unfolded pt-2 md:pt-0">
        {/* The fields start anew with each set of filters: one that a link has cleared is empty. */}
        <Form action={path} prefetch={false} key={listHref("", params, {})} className="flex flex-wrap items-end gap-3">
          <KeptParams params={params} without={[...names, "page"]} />
          {children}
          <div className="flex min-h-8.5 items-center gap-3">
            <Button type="submit">{t("apply")}</Button>
            {isFiltered && (
              <TextLink href={listHref(path, params, { ...cleared, page: undefined })}>{t("clear")}</TextLink>
            )}
          </div>
        </Form>
      </div>
    </div>
  );
}
