// Run as a process of its own on a database that is ready: one researcher of one investigation, by the commands of the
// product. Prints who it is on one line.
import { randomBytes } from "node:crypto";
import { clock } from "@/lib/time/clock";
import { foundWith, getActor, makeStaff } from "@/lib/worked-example/cast";

const email = "researcher@example.org";
const password = randomBytes(12).toString("base64url");
const now = clock.now();

const operatorId = await makeStaff({ part: "operator", name: "Operator", email: "operator@example.org" }, null, now);
await makeStaff({ part: "researcher", name: "Researcher", email }, password, now);
const { investigationId, code } = await foundWith(
  { operator: await getActor(operatorId), title: "Under load", description: "", fictionNotice: null },
  [{ email, roles: ["researcher"] }],
);
console.log(JSON.stringify({ investigationId, code, email, password }));
process.exit(0);
