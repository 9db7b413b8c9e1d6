import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Pagination } from "@/components/ui/pagination";
import type { AccountView } from "@/lib/access/types";

type Props = { accounts: AccountView[]; count: number; page: number; pageSize: number };

export function AccountTable({ accounts, count, page, pageSize }: Props) {
  const t = useTranslations("access");
  return (
    <div className="mb-8 overflow-x-auto">
      <table className="w-full text-table">
        <caption className="sr-only">{t("accounts")}</caption>
        <thead>
          <tr className="border-b border-rule text-start">
            {(["code", "name", "email", "state", "since"] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pe-4 text-start font-semibold">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} className="border-b border-rule">
              <td className="py-2 pe-4 tabular-nums">{account.code}</td>
              <td className="py-2 pe-4">{account.name}</td>
              <td className="py-2 pe-4">{account.email}</td>
              <td className="py-2 pe-4">
                {t(`states.${account.state}`)}
                {account.isOperator && ` · ${t("isOperator")}`}
              </td>
              <td className="py-2 pe-4">
                <DateTime at={account.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination
        path="/operator"
        params={{}}
        label={t("accounts")}
        page={page}
        pageCount={Math.ceil(count / pageSize)}
        pageSize={pageSize}
        total={count}
      />
    </div>
  );
}
