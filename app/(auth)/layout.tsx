import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { EndAway } from "@/components/shell/end-away";
import { Preferences } from "@/components/shell/preferences";
import { themeCookie } from "@/lib/i18n/languages";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const stored = (await cookies()).get(themeCookie)?.value;
  const theme = stored === "light" || stored === "dark" ? stored : "system";
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-6">
      <header className="mb-10 flex items-center justify-between">
        <span className="font-semibold text-ink-strong">Attest</span>
        <Preferences language={await getLocale()} theme={theme} />
      </header>
      <EndAway />
      <main>{children}</main>
    </div>
  );
}
