import { folderStore } from "../folder-store";

// Run as a process of its own by the tests: writes `chunks` chunks of `size` bytes, one every `pause` ms, says when it
// has begun, and ends with its result on one line.
const [root = "", investigationId = "", chunks = "1", size = "1", pause = "0"] = process.argv.slice(2);

async function* content() {
  for (let at = 0; at < Number(chunks); at++) {
    yield Buffer.alloc(Number(size), at % 256);
    if (at === 0) process.stdout.write("begun\n");
    await new Promise((resolve) => setTimeout(resolve, Number(pause)));
  }
}

try {
  const file = await folderStore(root).store(investigationId, content());
  process.stdout.write(`${JSON.stringify({ ...file, peak: process.resourceUsage().maxRSS })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ failed: error instanceof Error ? error.name : "?" })}\n`);
}
