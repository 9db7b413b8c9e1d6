import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { owner, useDatabase } from "@/lib/testing/database";
import { hashPassword } from "./password";
import { signInWithPassword } from "./sign-in";
import { delayAfter, throttleKeys } from "./throttle";

useDatabase();

describe("attempts to sign in", () => {
  test("cost nothing at first, then twice as long each time, never more than a quarter of an hour", () => {
    expect([1, 4, 5, 6, 7].map(delayAfter)).toEqual([0, 0, 2000, 4000, 8000]);
    expect(delayAfter(1000)).toBe(15 * 60_000);
  });

  test("are counted per IPv6 network, not per address in it", () => {
    const key = (address: string) => throttleKeys({ account: "a", device: "d", address })[1];
    expect(key("2001:db8:1:2:aaaa::1")).toBe(key("2001:db8:1:2:bbbb::2"));
    expect(key("2001:db8:1:2:aaaa::1")).not.toBe(key("2001:db8:1:3:aaaa::1"));
  });

  test("know an IPv6 network however its address is written, and an IPv4 address inside one as itself", () => {
    const key = (address: string) => throttleKeys({ account: "a", device: "d", address })[1];
    expect(key("2001:db8::1")).toBe(key("2001:0db8:0000:0000:ffff::2"));
    expect(key("2001:db8::1")).toBe(key("2001:DB8:0::5:6:7:8"));
    expect(key("2001:db8::1")).not.toBe(key("2001:db8::1:0:0:0:1"));
    expect(key("::1")).toBe(key("0:0:0:0::9"));
    expect(key("::1")).not.toBe(key("2001:db8::1"));
    expect(key("fe80::1%eth0")).toBe(key("fe80::2%eth1"));
    expect(key("::ffff:192.0.2.7")).toBe(key("192.0.2.7"));
    expect(key("::ffff:c000:207")).toBe(key("192.0.2.7"));
    expect(key("::ffff:192.0.2.7")).not.toBe(key("::ffff:192.0.2.8"));
    expect(key("local")).not.toBe(key("::1"));
  });

  test("know the network of every address, written in full or short", () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const short = fc.constantFrom(0, 0, 1, 0xdb8);
    const groups = fc.array(fc.oneof(short, group), { minLength: 8, maxLength: 8 });
    const full = (parts: number[]) => parts.map((part) => part.toString(16).padStart(4, "0")).join(":");
    const key = (address: string) => throttleKeys({ account: "a", device: "d", address })[1];
    fc.assert(
      fc.property(groups, groups, (one, other) => {
        const written = new URL(`http://[${full(one)}]`).hostname.slice(1, -1);
        expect(key(written)).toBe(key(full(one)));
        const isMapped = (parts: number[]) => parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
        if (isMapped(one) || isMapped(other)) return;
        const isOneNetwork = full(one).slice(0, 19) === full(other).slice(0, 19);
        expect(key(full(one)) === key(full(other))).toBe(isOneNetwork);
        expect(key(full([...one.slice(0, 4), ...other.slice(4)]))).toBe(key(full(one)));
      }),
    );
  });

  test("at once are counted before they are tried: no more get through than would one after another", async () => {
    const password = "the right password of one";
    await owner.user.create({
      data: { code: "ST-1", email: "one@example.org", name: "One", passwordHash: await hashPassword(password) },
    });
    const attempt = { email: "one@example.org", password: "not the password", device: "d", address: "local" };
    const [accountKey = ""] = throttleKeys({ account: attempt.email, device: "d", address: "local" });
    await owner.signInThrottle.create({
      data: { key: accountKey, failures: 7, lastFailureAt: new Date(Date.now() - 600_000) },
    });

    // The first may go on, its delay has passed; after it the next would wait sixteen seconds, so none of them is tried.
    const tried = await Promise.all([attempt, attempt, attempt, attempt].map((one) => signInWithPassword(one)));
    expect(tried).toEqual([null, null, null, null]);
    const { failures } = await owner.signInThrottle.findUniqueOrThrow({ where: { key: accountKey } });
    expect(failures).toBe(8);
  });

  test("that succeed leave nothing behind for whoever shares the address", async () => {
    const password = "the right password of one";
    await owner.user.create({
      data: { code: "ST-1", email: "one@example.org", name: "One", passwordHash: await hashPassword(password) },
    });
    const attempt = { email: "one@example.org", password, device: "d", address: "local" };
    const signedIn = await Promise.all([attempt, attempt, attempt].map((one) => signInWithPassword(one)));
    expect(signedIn.every((one) => one?.kind === "session")).toBe(true);
    const rows = await owner.signInThrottle.findMany();
    expect(rows.map(({ failures }) => failures)).toEqual([0, 0]);
  });

  test("a wrong password and an unknown account get the same answer and are both counted", async () => {
    await owner.user.create({
      data: {
        code: "ST-1",
        email: "one@example.org",
        name: "One",
        passwordHash: await hashPassword("the right password of one"),
      },
    });
    const attempt = { password: "not the password", device: "d", address: "local" };

    expect(await signInWithPassword({ email: "one@example.org", ...attempt })).toBeNull();
    expect(await signInWithPassword({ email: "nobody@example.org", ...attempt })).toBeNull();

    expect(await owner.session.count()).toBe(0);
    const failures = await owner.signInThrottle.findMany({ select: { failures: true }, orderBy: { failures: "asc" } });
    expect(failures.map((row) => row.failures)).toEqual([1, 1, 2]);
  });

  test("after too many, even the right password is not tried until the delay has passed", async () => {
    await owner.user.create({
      data: {
        code: "ST-1",
        email: "one@example.org",
        name: "One",
        passwordHash: await hashPassword("the right password of one"),
      },
    });
    const attempt = { email: "one@example.org", password: "the right password of one", device: "d", address: "local" };
    const [accountKey] = throttleKeys({ account: attempt.email, device: "d", address: "local" });
    await owner.signInThrottle.create({ data: { key: accountKey ?? "", failures: 12, lastFailureAt: new Date() } });

    expect(await signInWithPassword(attempt)).toBeNull();

    await owner.signInThrottle.updateMany({ data: { lastFailureAt: new Date(Date.now() - 20 * 60_000) } });
    expect(await signInWithPassword(attempt)).not.toBeNull();
  });
});
