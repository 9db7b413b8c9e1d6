// The worked example on the database at hand, with five people to sign in as. npm run demo and the browser tests use it.
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { clock } from "@/lib/time/clock";
import { foundWith, getActor, makeStaff, type Staff } from "@/lib/worked-example/cast";
import { recordWorkedExample } from "@/lib/worked-example/record";
import words from "@/messages/en.json";

const staff: Staff[] = [
  { part: "operator", name: "Olu Operator", email: "operator@example.org" },
  { part: "researcher", name: "Rim Researcher", email: "researcher@example.org" },
  { part: "reviewer", name: "Vic Reviewer", email: "reviewer-1@example.org" },
  { part: "reviewer", name: "Wen Reviewer", email: "reviewer-2@example.org" },
  { part: "reviewer", name: "Xan Reviewer", email: "reviewer-3@example.org" },
  { part: "admin", name: "Ada Admin", email: "admin@example.org" },
  { part: "stranger", name: "Sam Stranger", email: "stranger@example.org" },
];

const now = clock.now();
const passwords = new Map(staff.map(({ email }) => [email, randomBytes(12).toString("base64url")]));
const ids = new Map<string, string>();
for (const person of staff) ids.set(person.email, await makeStaff(person, passwords.get(person.email) ?? null, now));

const actorOf = (email: string) => getActor(ids.get(email) ?? "");
const operator = await actorOf("operator@example.org");
const members = staff.flatMap(({ part, email }) =>
  part === "researcher" || part === "reviewer" || part === "admin" ? [{ email, roles: [part] }] : [],
);
const { title, description, notice } = words.workedExample;
const founded = await foundWith({ operator, title, description, fictionNotice: notice }, members);
const elsewhere = { title: "Another investigation", description: "", fictionNotice: notice };
await foundWith({ operator, ...elsewhere }, [
  { email: "stranger@example.org", roles: ["researcher", "reviewer", "admin"] },
]);

const cast = {
  ...founded,
  researcher: await actorOf("researcher@example.org"),
  reviewers: [
    await actorOf("reviewer-1@example.org"),
    await actorOf("reviewer-2@example.org"),
    await actorOf("reviewer-3@example.org"),
  ] as [Awaited<ReturnType<typeof actorOf>>, Awaited<ReturnType<typeof actorOf>>, Awaited<ReturnType<typeof actorOf>>],
  admin: await actorOf("admin@example.org"),
};
await recordWorkedExample(cast, now, (line) => console.error(`  … ${line}`));

if (process.env.ATTEST_DEMO_PEOPLE) {
  const people = staff
    .filter(({ part }) => part === "researcher" || part === "reviewer" || part === "admin")
    .map(({ part, email }) => ({ role: part, email, password: passwords.get(email) }));
  writeFileSync(process.env.ATTEST_DEMO_PEOPLE, JSON.stringify(people), { mode: 0o600 });
}
process.exit(0);
