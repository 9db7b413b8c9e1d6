import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { authorize } from "./authorize";

/** Where the session token travels. `__Host-`: this host only, over a secure context, for the whole path. */
export const sessionCookieName = "__Host-attest.session";

/** next-auth carries a session id, nothing more: the row behind it is looked up at each request (session.ts). */
export function authOptions(): NextAuthOptions {
  const { ATTEST_SECRET, ATTEST_SESSION_HOURS } = env();
  const cookie = { httpOnly: true, secure: true, sameSite: "strict", path: "/" } as const;

  return {
    secret: ATTEST_SECRET,
    useSecureCookies: true,
    session: { strategy: "jwt", maxAge: ATTEST_SESSION_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName, options: cookie },
      callbackUrl: { name: "__Host-attest.callback", options: cookie },
      csrfToken: { name: "__Host-attest.csrf", options: cookie },
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: (credentials, request) => authorize(credentials, request.headers ?? {}),
      }),
    ],
    callbacks: {
      // `user.id` is the session row's id: see authorize. Nothing else goes into the token.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}
