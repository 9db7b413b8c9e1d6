import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { findSignedIn } from "@/lib/access/session";
import { themeCookie } from "@/lib/i18n/languages";

export const metadata: Metadata = {
  title: { default: "Attest", template: "%s · Attest" },
  // Nothing to anyone else. To ourselves it must be told: with "no-referrer" a browser sends a form's origin as `null`, and
  // every form that is sent without script, or before the script has come, would be refused as another site's.
  referrer: "same-origin",
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: only then does Next put the request's nonce on its scripts.
  await headers();
  const theme = await chosenTheme();

  return (
    <html lang={await getLocale()} dir="ltr" {...(theme ? { "data-theme": theme } : {})}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

async function chosenTheme(): Promise<"light" | "dark" | undefined> {
  const theme = (await findSignedIn())?.theme ?? (await cookies()).get(themeCookie)?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}
