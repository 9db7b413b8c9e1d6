// npm run prove -- kills [--app 20] [--postgres 10] [--json] [--dry]
// npm run prove -- transcript [--json] [--dry]
// A full campaign on a product of its own; its figures go into docs/proofs.md, unless --dry.
import { parseArgs } from "node:util";
import { proveKills } from "./prove/kills";
import { proveTranscript } from "./prove/transcript";
import { writeProof } from "./prove/write-proof";

const usage = "usage: npm run prove -- kills [--app <kills>] [--postgres <kills>] | transcript, [--json] [--dry]";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    app: { type: "string", default: "20" },
    postgres: { type: "string", default: "10" },
    json: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});

const say = (line: string) => console.error(`· ${line}`);
const [app, postgres] = [Number(values.app), Number(values.postgres)];
const areKills = Number.isInteger(app) && Number.isInteger(postgres) && app + postgres > 0;
const campaigns = new Map([
  ["kills", areKills ? () => proveKills({ app, postgres, say }) : null],
  ["transcript", proveTranscript],
]);
const campaign = campaigns.get(positionals[0] ?? "");
if (!campaign) {
  console.error(usage);
  process.exit(2);
}

const proof = await campaign();
if (values.json) console.log(JSON.stringify(proof));
else for (const [what, figure] of Object.entries(proof.figures)) console.log(`${String(figure).padStart(10)}  ${what}`);
for (const fault of proof.faults) console.error(`! ${fault}`);
if (!values.dry) writeProof(proof);
process.exit(proof.faults.length === 0 ? 0 : 1);
