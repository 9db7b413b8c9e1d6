import { describe, expect, test, vi } from "vitest";

vi.stubEnv("ATTEST_URL", "http://127.0.0.1:3000");
vi.stubEnv("ATTEST_DATA", "/nowhere");
vi.stubEnv("ATTEST_APP_DATABASE_URL", "postgresql://nowhere/none");
vi.stubEnv("ATTEST_SECRET", "for this test: thirty-two characters");

const { authOptions, sessionCookieName } = await import("./auth");

describe("the cookies of signing in", () => {
  test("are for this host only, over a secure context, out of reach of scripts and of other sites", () => {
    const cookies = Object.values(authOptions().cookies ?? {});
    expect(cookies).toHaveLength(3);
    for (const cookie of cookies) {
      expect(cookie?.name).toMatch(/^__Host-/);
      // __Host- allows no domain and no path but the whole: with either the browser would drop it.
      expect(cookie?.options).toEqual({ httpOnly: true, secure: true, sameSite: "strict", path: "/" });
    }
    expect(authOptions().cookies?.sessionToken?.name).toBe(sessionCookieName);
  });

  test("are named so whatever the address is: next-auth would choose other names for http", () => {
    expect(authOptions().useSecureCookies).toBe(true);
  });

  test("end with the session's longest life", () => {
    expect(authOptions().session).toEqual({ strategy: "jwt", maxAge: 12 * 3600 });
  });
});

describe("the token", () => {
  /** Called as next-auth calls it, with more than its types tell. */
  const jwt = (given: object) => Reflect.apply(authOptions().callbacks?.jwt ?? fail, null, [given]);
  const session = (given: object) => Reflect.apply(authOptions().callbacks?.session ?? fail, null, [given]);
  const fail = () => expect.unreachable();

  test("carries the session's id and nothing else, not even what next-auth would add", () => {
    const token = { name: "Rim Researcher", email: "rim@example.org", sub: "an id" };
    expect(jwt({ token, user: { id: "the session", name: "Rim" } })).toEqual({ sid: "the session" });
    expect(jwt({ token: { ...token, sid: "the session" } })).toEqual({ sid: "the session" });
  });

  test("is not told to the page: what it may know of a person comes from the database", () => {
    const user = { name: "Rim", email: "rim@example.org" };
    expect(session({ session: { expires: "2027-01-01", user }, token: { sid: "x" } })).toEqual({
      expires: "2027-01-01",
    });
  });
});
