import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { type ClientWords, clientWords, everywhere, pickWords } from "@/lib/i18n/client-words";

type Props = {
  /** Left out: only what every page's client components say. */
  of?: ClientWords;
  children: ReactNode;
};

/** Sends client components the words that they use, and no others. Around a page's forms; they take the place of those further up. */
export async function Words({ of, children }: Props) {
  const messages = pickWords(await getMessages(), [...everywhere, ...(of ? clientWords[of] : [])]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
