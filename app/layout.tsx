import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { findActor } from "@/lib/access/session";
import { themeCookie } from "@/lib/i18n/languages";

export const metadata: Metadata = { title: { default: "Attest", template: "%s · Attest" }, referrer: "no-referrer" };
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/**
 * Same-origin scripts of our own build only; no text ever becomes script or HTML (Trusted Types, security.md). Zod is told
 * so before it loads: it would try whether text may become script, and every page would report a violation.
 */
const trustedTypes = `globalThis.__zod_globalConfig={jitless:true};if(window.trustedTypes)trustedTypes.createPolicy("default",{createScriptURL:function(u){
var x=new URL(u,location.href);if(x.origin===location.origin&&x.pathname.indexOf("/_next/static/")===0)return u;
throw new TypeError("script refused")}})`;

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  const theme = await chosenTheme();

  return (
    <html lang={await getLocale()} dir="ltr" {...(theme ? { "data-theme": theme } : {})}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, with the request's nonce */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: trustedTypes }} />
      </head>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

async function chosenTheme(): Promise<"light" | "dark" | undefined> {
  const theme = (await findActor())?.theme ?? (await cookies()).get(themeCookie)?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}
