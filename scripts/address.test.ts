import net from "node:net";
import { describe, expect, test } from "vitest";
import { addressFrom, requireFreePort } from "./address.mjs";

describe("where it listens", () => {
  test("this machine only, unless told otherwise", () => {
    expect(addressFrom({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      url: "http://127.0.0.1:3000",
      local: "http://127.0.0.1:3000",
    });
  });

  test.each([
    [{ ATTEST_PORT: "4100" }, "http://127.0.0.1:4100"],
    [{ PORT: "4101" }, "http://127.0.0.1:4101"],
    [{ ATTEST_HOST: "localhost" }, "http://localhost:3000"],
    [{ ATTEST_HOST: "::1" }, "http://[::1]:3000"],
    [{ ATTEST_URL: "http://[::1]:3000" }, "http://[::1]:3000"],
    [{ ATTEST_URL: "https://attest.example.org/" }, "https://attest.example.org"],
    [
      { ATTEST_HOST: "0.0.0.0", ATTEST_URL: "https://attest.example.org", ATTEST_TRUSTED_PROXY: "caddy" },
      "https://attest.example.org",
    ],
  ])("%j has the one address %s", (env, url) => {
    expect(addressFrom(env).url).toBe(url);
  });

  test.each([
    ["every address", { ATTEST_HOST: "0.0.0.0" }],
    ["every address, also by IPv6", { ATTEST_HOST: "::" }],
    ["an office network's address", { ATTEST_HOST: "192.168.1.20" }],
    ["with an https address but no proxy named", { ATTEST_HOST: "0.0.0.0", ATTEST_URL: "https://attest.example.org" }],
    ["with a proxy named but no https address", { ATTEST_HOST: "0.0.0.0", ATTEST_TRUSTED_PROXY: "caddy" }],
    [
      "with a proxy that speaks plain http",
      { ATTEST_HOST: "0.0.0.0", ATTEST_TRUSTED_PROXY: "caddy", ATTEST_URL: "http://127.0.0.1:3000" },
    ],
    ["what only looks like this machine", { ATTEST_HOST: "127.0.0.1.example.org" }],
  ])("refuses to listen on %s, and says what to set", (_what, env) => {
    expect(() => addressFrom(env)).toThrow(/https proxy.*ATTEST_URL.*ATTEST_TRUSTED_PROXY/);
  });

  test.each(["http://attest.example.org", "http://192.168.1.20:3000"])("refuses %s: it needs https", (url) => {
    expect(() => addressFrom({ ATTEST_URL: url })).toThrow(/needs https/);
  });

  test.each([
    "attest.example.org",
    "https://attest.example.org/app",
    "https://a:b@attest.example.org",
    "ftp://127.0.0.1",
    "https://a.example/?x=1",
  ])("refuses %s as an address", (url) => {
    expect(() => addressFrom({ ATTEST_URL: url })).toThrow(/ATTEST_URL is .*give an address/);
  });

  test.each(["0", "65536", "-1", "three", "80.5", "1e3", " 80", "080000"])(
    "refuses %j as a port, and names the setting",
    (port) => {
      expect(() => addressFrom({ ATTEST_PORT: port })).toThrow(/ATTEST_PORT is/);
      expect(() => addressFrom({ PORT: port })).toThrow(/^PORT is/);
    },
  );
});

describe("a port", () => {
  test("that another program has is refused with words", async () => {
    const other = net.createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as net.AddressInfo;
    await expect(requireFreePort({ host: "127.0.0.1", port }, 0)).rejects.toThrow(
      /in use.*by another program.*ATTEST_PORT=/,
    );
    other.close();
  });

  test("that becomes free in a moment is waited for", async () => {
    const other = net.createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as net.AddressInfo;
    const waiting = requireFreePort({ host: "127.0.0.1", port });
    other.close();
    await expect(waiting).resolves.toBeUndefined();
  });

  test("of an address that is not this machine's is refused with words", async () => {
    await expect(requireFreePort({ host: "192.0.2.1", port: 4899 }, 0)).rejects.toThrow(/no such address/);
  });
});
