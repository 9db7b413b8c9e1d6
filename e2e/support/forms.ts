import { expect, type Locator } from "@playwright/test";

/** A refused form: its summary has the focus, and each problem stands beside its own field and in the summary. */
export async function expectRefused(form: Locator, problems: [field: Locator, message: string | RegExp][]) {
  const summary = form.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("What you typed is still here.");
  for (const [field, message] of problems) {
    await expect(field).toHaveAccessibleDescription(
      new RegExp(typeof message === "string" ? escaped(message) : message),
    );
    await expect(summary.getByRole("link", { name: message })).toBeVisible();
  }
  await expect(summary.getByRole("link")).toHaveCount(problems.length);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
