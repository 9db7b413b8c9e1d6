import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export type Answer = { status: number; location: string; body: string; cookies: string[] };

type Sent = { method?: string; headers?: Record<string, string>; body?: Uint8Array; pauseMs?: number };

/** A person at the product's real addresses, without a browser: forms work without script, so they are sent as they stand. */
export function personAt(url: string) {
  const jar = new Map<string, string>();

  async function send(path: string, { method = "GET", headers = {}, body, pauseMs = 0 }: Sent = {}): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const own = { cookie, origin: url, ...(body ? { "content-length": String(body.length) } : {}) };
    // No kept connection: one that a killed server left would fail the next request in its place.
    const request = http.request(new URL(path, url), { method, agent: false, headers: { ...own, ...headers } });
    const answered = new Promise<Answer>((done, fail) => {
      request.once("error", fail);
      request.once("response", (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => (text += part));
        response.once("error", fail);
        response.once("aborted", () => fail(new Error("cut off")));
        response.once("end", () => {
          const { location = "", "set-cookie": cookies = [] } = response.headers;
          done({ status: response.statusCode ?? 0, location, body: text, cookies });
        });
      });
    });
    answered.catch(() => {});
    // In pieces, as over a line: so that a kill falls into the middle.
    const size = pauseMs > 0 ? 65_536 : (body?.length ?? 0);
    for (let at = 0; body && at < body.length && !request.destroyed; at += size) {
      request.write(body.subarray(at, at + size));
      if (pauseMs > 0) await sleep(pauseMs);
    }
    request.end();
    const answer = await answered;
    for (const set of answer.cookies) {
      const [name = "", value = ""] = set.split(";")[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    return answer;
  }

  async function signIn(email: string, password: string) {
    const { csrfToken } = JSON.parse((await send("/api/auth/csrf")).body);
    const body = new URLSearchParams({ csrfToken, email, password, json: "true" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status } = await send("/api/auth/callback/credentials", {
      method: "POST",
      headers,
      body: Buffer.from(body),
    });
    if (!jar.has("__Host-attest.session")) throw new Error(`could not sign in (${status})`);
  }

  /** The hidden fields of the form on a page that has the field `named`; what it would send with nothing typed. */
  async function openForm(path: string, named: string): Promise<Map<string, string> | null> {
    const { status, body } = await send(path);
    if (status !== 200) return null;
    const form = body.match(/<form[\s>].*?<\/form>/gs)?.find((found) => found.includes(`name="${named}"`));
    const fields = [...(form ?? "").matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
    return new Map(fields.map((input) => [attribute(input, "name"), attribute(input, "value")]));
  }

  function submit(path: string, fields: Map<string, string>): Promise<Answer> {
    const boundary = "----attest-proof-form";
    const parts = [...fields].map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
    return send(path, {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
      body,
    });
  }

  return { send, signIn, openForm, submit };
}

const entities: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(`\\b${name}="([^"]*)"`).exec(tag) ?? [];
  return value.replaceAll(/&(quot|amp|#x27|lt|gt);/g, (entity) => entities[entity] ?? entity);
}
