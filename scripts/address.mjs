// Where the product listens, and what its one address is.
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const isLoopback = (host) =>
  host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
const inUrl = (host) => (host.includes(":") ? `[${host}]` : host);

/**
 * Where to listen and what the one canonical address is. Anything but loopback needs https in front of it.
 * @param {Record<string, string | undefined>} env
 */
export function addressFrom(env = process.env) {
  const [setting, given] = env.ATTEST_PORT ? ["ATTEST_PORT", env.ATTEST_PORT] : ["PORT", env.PORT ?? "3000"];
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (port < 1 || port > 65_535) throw new Error(`${setting} is ${given}: give a number from 1 to 65535.`);

  const host = env.ATTEST_HOST || "127.0.0.1";
  if (!isLoopback(host) && !(env.ATTEST_URL?.startsWith("https:") && env.ATTEST_TRUSTED_PROXY))
    throw new Error(
      `Attest listens only on this machine (127.0.0.1). To listen on ${host}, put an https proxy in front of it, and set ATTEST_URL to its https address and ATTEST_TRUSTED_PROXY to its name. Over plain http anyone on the network could read passwords and testimony.`,
    );

  const url = env.ATTEST_URL || `http://${isLoopback(host) ? inUrl(host) : "127.0.0.1"}:${port}`;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.href !== `${parsed.origin}/`)
    throw new Error(`ATTEST_URL is ${url}: give an address and nothing after it, such as https://attest.example.org`);
  if (parsed.protocol === "http:" && !isLoopback(parsed.hostname))
    throw new Error(
      `ATTEST_URL is ${url}: an address other than this machine's needs https. Put an https proxy in front, and give its https address.`,
    );
  return { port, host, url: parsed.origin, local: `http://${inUrl(host)}:${port}` };
}

/** Waits a little for a server that is just ending; another's port is refused with words. */
export async function requireFreePort({ port, host }, patienceMs = 5_000) {
  for (let waited = 0; ; waited += 100) {
    const code = await listenOnce(port, host);
    if (code === null) return;
    if (code === "EADDRINUSE" && waited < patienceMs) await sleep(100);
    else if (code === "EADDRINUSE")
      throw new Error(
        `Port ${port} is in use, by an Attest that is running already or by another program: stop it, or choose another port, as in ATTEST_PORT=${port + 1}.`,
      );
    else if (code === "EACCES")
      throw new Error(`This account may not listen on port ${port}: choose one above 1023 in ATTEST_PORT.`);
    else if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new Error(`ATTEST_HOST is ${host}: this machine has no such address.`);
    else throw new Error(`Attest could not listen on ${host}, port ${port}: ${code}.`);
  }
}

const listenOnce = (port, host) =>
  new Promise((done) => {
    const server = net.createServer().once("error", (error) => done(error.code));
    server.listen(port, host, () => server.close(() => done(null)));
  });
