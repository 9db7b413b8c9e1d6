import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { config, proxy } from "../proxy";

beforeEach(() => vi.stubEnv("ATTEST_URL", "http://127.0.0.1:3000"));
afterEach(() => vi.unstubAllEnvs());

type Sent = { method?: string; headers?: Record<string, string> };

const ask = (path = "/", { method = "GET", headers = {} }: Sent = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method, headers: { host: "127.0.0.1:3000", ...headers } }));

/** What Next passes on to the page: overridden request headers travel in the answer under this name. */
const passedOn = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`);
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("the headers of a page", () => {
  test("allow nothing that is not named, and scripts only by this request's nonce", () => {
    const policy = ask().headers.get("content-security-policy") ?? "";
    const parts = Object.fromEntries(policy.split("; ").map((part) => [part.split(" ")[0], part]));
    expect(parts["default-src"]).toBe("default-src 'none'");
    expect(parts["frame-ancestors"]).toBe("frame-ancestors 'none'");
    expect(parts["base-uri"]).toBe("base-uri 'none'");
    expect(parts["form-action"]).toBe("form-action 'self'");
    expect(parts["script-src"]).toMatch(/^script-src 'nonce-[^']{20,}' 'strict-dynamic'$/);
    expect(parts["require-trusted-types-for"]).toBe("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
  });

  test("have another nonce at each request, and the page is told the same one", () => {
    const answers = Array.from({ length: 50 }, () => ask());
    const nonces = answers.map((answer) => nonceOf(answer.headers.get("content-security-policy")));
    expect(new Set(nonces).size).toBe(50);
    expect(answers.map((answer) => passedOn(answer, "x-nonce"))).toEqual(nonces);
    expect(answers.map((answer) => nonceOf(passedOn(answer, "content-security-policy")))).toEqual(nonces);
  });

  test("keep it out of caches, frames, other sites and guesses about its type", () => {
    const { headers } = ask("/INV-0001/incidents");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  test("hold browsers to https where that is the address", () => {
    vi.stubEnv("ATTEST_URL", "https://attest.example.org");
    const { headers } = ask("/", { headers: { host: "attest.example.org" } });
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  });
});

describe("what a client sends in our own words", () => {
  test("is dropped: its policy, its nonce, its forwarded addresses", () => {
    const answer = ask("/", {
      headers: {
        "content-security-policy": "script-src 'nonce-of-the-attacker'",
        "x-nonce": "of-the-attacker",
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        "x-attest-address": "10.0.0.1",
      },
    });
    const overridden = (answer.headers.get("x-middleware-override-headers") ?? "").split(",");
    expect(overridden).not.toContain("x-forwarded-host");
    expect(overridden).not.toContain("x-forwarded-proto");
    expect([...answer.headers.values()].filter((value) => /attacker|evil|10\.0\.0\.1/.test(value))).toEqual([]);
    expect(passedOn(answer, "x-attest-address")).toBe("local");
  });

  test("counts as the visitor's address only from a named proxy, and then its last hop", () => {
    const headers = { "x-forwarded-for": "6.6.6.6, 203.0.113.7" };
    expect(passedOn(ask("/", { headers }), "x-attest-address")).toBe("local");
    vi.stubEnv("ATTEST_TRUSTED_PROXY", "caddy");
    expect(passedOn(ask("/", { headers }), "x-attest-address")).toBe("203.0.113.7");
  });
});

/** Where a page that leads on leads to. */
function leadsTo(page: string): string {
  return (/url=([^"]+)"/.exec(page)?.[1] ?? "").replaceAll("&amp;", "&");
}

describe("another name for this machine", () => {
  test.each(["localhost:3000", "127.0.0.1:3001", "evil.example", ""])(
    "%j is led to the one address, and gets no page of ours",
    async (host) => {
      const answer = ask("/INV-0001?page=2", { headers: { host } });
      expect(answer.status).toBe(421);
      // Next would make a Location relative to where it listens: the other host would be sent to itself for ever.
      expect(answer.headers.get("location")).toBeNull();
      expect(leadsTo(await answer.text())).toBe("http://127.0.0.1:3000/INV-0001?page=2");
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE"])(
    "cannot be used to change anything: %s is misdirected",
    async (method) => {
      const answer = ask("/", { method, headers: { host: "localhost:3000" } });
      expect(answer.status).toBe(421);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toBe("");
    },
  );

  test("cannot lead elsewhere by a path that looks like an address, nor write into the page", async () => {
    const paths = [
      "//evil.example/x",
      "/\\evil.example",
      "/https://evil.example",
      '/?a="><script>alert(1)</script>&b=1',
    ];
    for (const path of paths) {
      const page = await ask(path, { headers: { host: "localhost:3000" } }).text();
      expect(new URL(leadsTo(page)).host).toBe("127.0.0.1:3000");
      expect(page).not.toContain("<script");
    }
  });
});

describe("which requests pass here", () => {
  const matched = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));

  test.each([
    "/",
    "/sign-in",
    "/INV-0001/evidence",
    "/api/auth/session",
    "/link/abc",
    "/_next/image",
    "/api/v1/investigations/x/evidence/y/preview",
  ])("%s does", (path) => expect(matched(path)).toBe(true));
  test.each(["/_next/static/chunks/a.js", "/api/v1/investigations/INV-0001/evidence/e/original"])(
    "%s does not: it guards itself",
    (path) => expect(matched(path)).toBe(false),
  );
});
