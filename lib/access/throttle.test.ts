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
