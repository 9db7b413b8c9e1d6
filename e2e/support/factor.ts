import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import type { OwnInvestigation } from "./own-investigation";
import { expect, withOwner } from "./people";

export const password = "a long walk by the river";

/** An account of one spec's own that can sign in with `password`: the people of the worked example keep theirs as they are. */
export async function ownAccount(
  fields: {
    admin?: OwnInvestigation;
    researcher?: OwnInvestigation;
    name?: string;
    isOperator?: boolean;
    locale?: "en" | "fr";
  } = {},
) {
  const id = randomUUID();
  const email = `own-${id.slice(0, 8)}@example.org` as const;
  await withOwner(async (client) => {
    await client.query(
      `INSERT INTO "User" (id, code, email, name, "passwordHash", locale, "operatorSince") VALUES ($1, $2, $3, $7, $4, $5, $6)`,
      [
        id,
        `ST-${id.slice(0, 6)}`,
        email,
        await hash(password, { algorithm: 2, memoryCost: 65536, timeCost: 3, parallelism: 1 }),
        fields.locale ?? "en",
        fields.isOperator ? new Date() : null,
        fields.name ?? "Own Person",
      ],
    );
    for (const role of ["admin", "researcher"] as const) {
      const place = fields[role];
      if (place)
        await client.query(
          `INSERT INTO "Membership" (id, "investigationId", "userId", roles, "createdById") VALUES ($1, $2, $3, ARRAY[$4]::"Role"[], $3)`,
          [randomUUID(), place.id, id, role],
        );
    }
  });
  return { id, email };
}

/** Codes of an app that was given this key: each of a later time step than the one before, as the product asks. */
export function appWith(seed: string) {
  let used = 0;
  return {
    async next(): Promise<string> {
      for (;;) {
        const now = Math.floor(Date.now() / 30_000);
        const step = Math.max(used + 1, now - 1);
        // The product takes one step ahead; beyond that time has to pass.
        if (step <= now + 1) {
          used = step;
          return generateSync({ secret: seed, epoch: step * 30 });
        }
        await new Promise((done) => setTimeout(done, 500));
      }
    },
    wrong(): string {
      const now = Math.floor(Date.now() / 30_000);
      const right = [-2, -1, 0, 1, 2].map((off) => generateSync({ secret: seed, epoch: (now + off) * 30 }));
      return ["000000", "111111", "222222", "333333", "444444", "555555"].find((code) => !right.includes(code)) ?? "";
    },
  };
}

export async function typePassword(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Sets a second factor up through the page; gives the app and the recovery codes that were shown. */
export async function setUpFactor(page: Page) {
  await page.goto("/second-factor");
  await page.getByRole("button", { name: "Begin" }).click();
  const key = page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/);
  await expect(key).toBeVisible();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const app = appWith((await key.innerText()).replaceAll(" ", ""));
  await page.getByLabel("Code that the app shows now").fill(await app.next());
  await page.getByRole("button", { name: "Confirm" }).click();
  const codes = page.getByRole("region", { name: "Your recovery codes" });
  await expect(codes).toBeFocused();
  const recoveryCodes = await codes.getByRole("listitem").allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  return { app, recoveryCodes };
}

/** As if the last code had been given just now: a long spec outlasts the five minutes. */
export const keepTheCodeFresh = (userId: string) =>
  withOwner((client) => client.query(`UPDATE "Session" SET "factorProvenAt" = now() WHERE "userId" = $1`, [userId]));

/** As if six minutes had passed since the last code. */
export const letTheCodeGoStale = (userId: string) =>
  withOwner((client) =>
    client.query(`UPDATE "Session" SET "factorProvenAt" = now() - interval '6 minutes' WHERE "userId" = $1`, [userId]),
  );
