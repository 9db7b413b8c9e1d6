import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findSignedIn } from "@/lib/access/session";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { type Language, languageCookie, languages } from "./languages";

const words = { en, fr };

/** The signed-in person's language, else the one chosen on this device, else what the browser asks for. */
export default getRequestConfig(async () => {
  const locale = (await findSignedIn())?.locale ?? (await chosenHere()) ?? (await askedFor());
  return { locale, messages: words[locale], timeZone: "UTC" };
});

async function chosenHere(): Promise<Language | undefined> {
  const value = (await cookies()).get(languageCookie)?.value;
  return languages.find((language) => language === value);
}

async function askedFor(): Promise<Language> {
  const accepted = (await headers()).get("accept-language") ?? "";
  const first = accepted.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return first.flatMap((wanted) => languages.filter((language) => language === wanted))[0] ?? "en";
}
