import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import type { DataColumn } from "./data-column";
import { KeptParams } from "./kept-params";
import { Menu } from "./menu";
import { columnOrder } from "./table-model";
import { listHref, type SearchParams, type TableView } from "./table-view";
import { TextLink } from "./text-link";

type Props = {
  columns: readonly Pick<DataColumn<never>, "id" | "header" | "startsHidden">[];
  view: TableView;
  path: string;
  params: SearchParams;
};

/** Which columns a list shows and in which order: ticked and sent into the URL, moved by links. */
export function TableColumns({ columns, view, path, params }: Props) {
  const t = useTranslations("ui.table");
  const shown = columnOrder(columns, view.columns);
  const hidden = columns.map(({ id }) => id).filter((id) => !shown.includes(id));

  const named = (id: string) => columns.find((column) => column.id === id)?.header ?? id;
  const moved = (index: number, by: -1 | 1) =>
    listHref(path, params, { cols: swap(shown, index, index + by).join(",") });

  return (
    <Menu label={t("columns")} icon={<Columns3 aria-hidden className="size-4 text-ink-muted" />} align="end">
      <Form action={path} prefetch={false} scroll={false}>
        <KeptParams params={params} without={["cols"]} />
        <ul className="mb-2 flex flex-col" key={shown.join()}>
          {[...shown, ...hidden].map((id, index) => (
            <li key={id} className="flex min-h-7 items-center gap-1 pointer-coarse:min-h-11">
              <label className="flex flex-1 cursor-pointer items-center gap-2 px-1.5">
                {/* The first column can't be hidden: its value goes along from a field that can't be unticked. */}
                <input
                  type="checkbox"
                  name="cols"
                  value={id}
                  defaultChecked={shown.includes(id)}
                  disabled={index === 0}
                  className="size-4"
                />
                {named(id)}
              </label>
              {index > 1 && index < shown.length && (
                <Move href={moved(index, -1)} label={t("earlier", { column: named(id) })} up />
              )}
              {index > 0 && index < shown.length - 1 && (
                <Move href={moved(index, 1)} label={t("later", { column: named(id) })} />
              )}
            </li>
          ))}
        </ul>
        <input type="hidden" name="cols" value={shown[0] ?? ""} />
        <div className="flex items-center justify-between gap-3 border-t border-rule px-1.5 pt-2">
          <Button type="submit" size="small">
            {t("apply")}
          </Button>
          {view.columns && (
            <TextLink scroll={false} href={listHref(path, params, { cols: undefined })} className="text-sm">
              {t("usualColumns")}
            </TextLink>
          )}
        </div>
      </Form>
    </Menu>
  );
}

function Move({ href, label, up = false }: { href: string; label: string; up?: boolean }) {
  const Arrow = up ? ArrowUp : ArrowDown;
  return (
    <TextLink
      href={href}
      scroll={false}
      aria-label={label}
      title={label}
      className="inline-flex size-6 items-center justify-center rounded-md hover:bg-hover pointer-coarse:size-11"
    >
      <Arrow aria-hidden className="size-3.5" />
    </TextLink>
  );
}

function swap(list: readonly string[], a: number, b: number): string[] {
  return list.map((item, index) => (index === a ? list[b] : index === b ? list[a] : item) ?? item);
}
