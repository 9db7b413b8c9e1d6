import { expect, required, test } from "./support/people";

test("every page carries the strict policy, with a nonce of its own, and is never stored", async ({ as }) => {
  const page = await as("admin");
  const nonces = new Set<string>();
  for (const path of ["/", "/INV-0001", "/INV-0001/incidents", "/sign-in", "/no/such/page"]) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  expect(nonces.size).toBeGreaterThanOrEqual(4);
});

test("text never becomes script: the browser refuses it (Trusted Types)", async ({ page }) => {
  await page.goto("/sign-in");
  const refusals = await page.evaluate(() => {
    const tryIt = (work: () => void) => {
      try {
        work();
        return "done";
      } catch (error) {
        return error instanceof TypeError ? "refused" : "other";
      }
    };
    return [
      tryIt(() => {
        document.createElement("div").innerHTML = "<img src=x>";
      }),
      tryIt(() => {
        document.createElement("script").src = "https://example.org/x.js";
      }),
    ];
  });
  expect(refusals).toEqual(["refused", "refused"]);
});

test("another host name leads to the one canonical address, and nothing is changed through it", async ({
  page,
  request,
}) => {
  const url = required("ATTEST_E2E_URL");
  const posted = await request.post(`${url}/INV-0001`, { headers: { host: "attest.invalid" }, maxRedirects: 0 });
  expect(posted.status()).toBe(421);

  // As a person types it: the other name of this machine.
  await page.goto(`${url.replace("127.0.0.1", "localhost")}/INV-0001?a=1&b="2"`);
  await page.waitForURL(`${url}/sign-in`);
});
