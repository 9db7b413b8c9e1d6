import { useTranslations } from "next-intl";
import { Code } from "@/components/ui/code";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { SearchParams, TableView } from "@/components/ui/table-view";
import { TextLink } from "@/components/ui/text-link";
import type { AccountView } from "@/lib/access/types";

type Props = { rows: AccountView[]; count: number; view: TableView; params: SearchParams; ownId: string };

/** Everyone who has an account on this installation, for who runs it. */
export function AccountTable({ rows, count, view, params, ownId }: Props) {
  const t = useTranslations("access");
  return (
    <DataTable
      caption={t("accounts")}
      {...{ rows, view, params }}
      path="/operator"
      total={count}
      rowId={(account) => account.id}
      columns={[
        { id: "code", header: t("columns.code"), width: "tight", cell: (account) => <Code>{account.code}</Code> },
        { id: "name", header: t("columns.name"), cell: (account) => account.name },
        { id: "email", header: t("columns.email"), cell: (account) => account.email },
        {
          id: "state",
          header: t("columns.state"),
          cell: (account) => (
            <>
              {t(`states.${account.state}`)}
              {account.isOperator && ` · ${t("isOperator")}`}
            </>
          ),
        },
        {
          id: "factor",
          header: t("factor.title"),
          cell: (account) =>
            account.factorSince ? (
              <>
                {t("factor.isOn")}
                {account.id !== ownId && (
                  <>
                    {" · "}
                    <TextLink
                      href={`/operator/reset/${account.id}`}
                      aria-label={t("factor.resetOf", { name: account.name })}
                    >
                      {t("factor.resetShort")}
                    </TextLink>
                  </>
                )}
              </>
            ) : (
              t("factor.isOff")
            ),
        },
        { id: "since", header: t("columns.since"), cell: (account) => <DateTime at={account.createdAt} /> },
      ]}
    />
  );
}
